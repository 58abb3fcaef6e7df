import { eventId } from '../../../src/proxy/live/event-frame.ts';
import { openEvents } from '../event-client.ts';
import { labs, retail } from '../test-accounts.ts';
import type { KnownCase } from './universe.ts';
import type { World } from './world.ts';
import { soon } from '../../soon.ts';

/** Milliseconds in which something that must not come would have come. */
const silence = 40;

const kinds = {
  'case-changed': { actions: ['support:DescribeCases'], detail: { change: 'status' } },
  'case-work': { actions: ['support:DescribeCases'], detail: { part: 'shares' } },
  notes: { actions: ['support:DescribeCases', 'supportcenter:ReadNotes'], detail: { part: 'notes' } },
  mention: { actions: ['support:DescribeCases', 'supportcenter:ReadNotes'], detail: {} },
} as const;

/** The table's own keys. */
const kindNames = Object.keys(kinds) as (keyof typeof kinds)[];

/** Events are written with what the index takes in. */
const toldOf = ({ cases, turn }: World): KnownCase[] =>
  cases.filter(({ isIndexed }, index) => isIndexed && (index + turn) % 7 === 0);

/** As `heard` tells them. */
export function toBeHeard(world: World): string[] {
  return toldOf(world).flatMap((known) =>
    kindNames
      .filter((kind) => world.may(kinds[kind].actions, known))
      .map((kind) => `${nameOf(kind)} ${known.caseId}`),
  );
}

const nameOf = (kind: keyof typeof kinds): string => (kind === 'notes' ? 'case-work' : kind);

/** What the person hears of: all that is told while they are away, and is told them when they return. */
export async function heard(world: World): Promise<string[]> {
  const { unnoticed } = world.fixture;
  const { events } = unnoticed;
  const append = async (accountId: string, caseIds: readonly string[]): Promise<void> => {
    await unnoticed.write(async (transaction) => {
      for (const caseId of caseIds) {
        for (const kind of kindNames) {
          const detail = { accountId, caseId, userId: world.userId, ...kinds[kind].detail };
          await events.append(transaction, {
            name: nameOf(kind),
            accountId,
            caseId,
            time: Date.now(),
            detail,
          });
        }
      }
    });
  };
  await append(labs, ['case-elsewhere']);
  const left = await events.at((await events.latest()) ?? '');
  if (!left) throw new Error('What was appended is not there.');
  await append(
    retail,
    toldOf(world).map(({ caseId }) => caseId),
  );
  const stream = await openEvents(world.browser, { lastEventId: eventId(left) });
  const told = () =>
    stream.told.flatMap(({ name, data }) => {
      const { caseId } = data as { caseId?: string }; // as the contract says
      return caseId === undefined ? [] : `${name} ${caseId}`;
    });
  const expected = toBeHeard(world).length;
  await soon(() => {
    if (told().length < expected) throw new Error('Not everything has come yet.');
  });
  await new Promise((resolve) => setTimeout(resolve, silence));
  stream.close();
  return told();
}
