/** A proxy whose users' policies are replaced at will, before an upstream that knows a few cases. */
import type { Engine } from '../../../src/database/database.ts';
import type { Browser } from '../browser.ts';
import { startFakeUpstream, answerJson } from '../fake-upstream.ts';
import type { Behaviour, FakeUpstream } from '../fake-upstream.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { labs, retail } from '../test-accounts.ts';
import type { Attached, Sample, UserName } from './random-policies.ts';
import { userNames } from './random-policies.ts';

export interface KnownCase {
  readonly caseId: string;
  readonly submittedBy?: string;
  readonly serviceCode?: string;
}

const submitters = ['ann', 'Bob', 'a*b', undefined];
const services = ['amazon-s3', 'aws-lambda', undefined];

/** Every submitter with every service, and with none. */
export const knownCases: readonly KnownCase[] = submitters.flatMap((submittedBy) =>
  services.map((serviceCode) => ({
    caseId: `case of ${submittedBy ?? 'nobody'} about ${serviceCode ?? 'nothing'}`,
    ...(submittedBy !== undefined && { submittedBy }),
    ...(serviceCode !== undefined && { serviceCode }),
  })),
);

/** All of them, or those that are asked for by their ids: all or none, as AWS does. */
const tellCases: Behaviour = (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const input = JSON.parse(Buffer.concat(chunks).toString()) as { caseIdList?: string[] }; // the product's own
    const cases = knownCases.filter(({ caseId }) => input.caseIdList?.includes(caseId) ?? true);
    const isUnknown = cases.length < (input.caseIdList?.length ?? 0);
    const answer = isUnknown ? answerJson({ __type: 'CaseIdNotFound' }, 400) : answerJson({ cases });
    answer(request, response);
  });
};

export interface Person {
  readonly userId: string;
  readonly browser: Browser;
}

export interface DecisionPoint {
  readonly fixture: Fixture;
  readonly people: Readonly<Record<UserName, Person>>;
  readonly upstream: FakeUpstream;
  /** Nobody has any policies but these. */
  attach(sample: Pick<Sample, 'attached' | 'userName'>): Promise<void>;
  close(): Promise<void>;
}

export async function startDecisionPoint(
  engine: Engine = 'sqlite',
  behaviour: Behaviour = tellCases,
): Promise<DecisionPoint> {
  const upstream = await startFakeUpstream();
  upstream.answer(behaviour);
  const fixture = await startFixture(engine, {
    upstream: {
      kind: 'emulator',
      url: upstream.url,
      accounts: [retail, labs].map((accountId) => ({ accountId, name: accountId })),
      credentials: () => ({ accessKeyId: 'AKIATEST', secretAccessKey: 'secret' }),
    },
  });
  const [ann, bob] = [await addPerson(fixture, 'ann'), await addPerson(fixture, 'Bob')];
  const people = { ann, Bob: bob };
  const admin = await fixture.admin();
  return {
    fixture,
    people,
    upstream,
    async attach(sample) {
      await attach(fixture, people, sample);
      // A write of the proxy's own, after which it asks for everybody's policies anew.
      await admin.center('PutPreferences', { preferences: { pageSize: 10 } });
    },
    async close() {
      await fixture.close();
      await upstream.close();
    },
  };
}

/** Everybody has a group that nobody else is in. */
async function addPerson(fixture: Fixture, userName: UserName): Promise<Person> {
  const browser = await fixture.userWith(userName, []);
  const { user_id: userId } = await fixture.database.read
    .selectFrom('users')
    .select('user_id')
    .where('user_name', '=', userName)
    .executeTakeFirstOrThrow();
  await fixture.database.write(async (transaction) => {
    const group_id = groupOf(userName);
    await transaction.insertInto('user_groups').values({ group_id, name: group_id }).execute();
    await transaction.insertInto('group_members').values({ group_id, user_id: userId }).execute();
  });
  return { userId, browser };
}

const groupOf = (userName: UserName): string => `group of ${userName}`;

async function attach(
  { unnoticed }: Fixture,
  people: Readonly<Record<UserName, Person>>,
  { attached, userName }: Pick<Sample, 'attached' | 'userName'>,
): Promise<void> {
  const other = userNames.find((name) => name !== userName) ?? userName;
  const holders: Record<Attached['holder'], { principal_type: 'user' | 'group'; principal_id: string }> = {
    user: { principal_type: 'user', principal_id: people[userName].userId },
    group: { principal_type: 'group', principal_id: groupOf(userName) },
    'other user': { principal_type: 'user', principal_id: people[other].userId },
    'other group': { principal_type: 'group', principal_id: groupOf(other) },
  };
  await unnoticed.write(async (transaction) => {
    await transaction.deleteFrom('policy_attachments').where('policy_id', 'like', 'random %').execute();
    await transaction.deleteFrom('policies').where('policy_id', 'like', 'random %').execute();
    for (const [index, { policy, holder, scope }] of attached.entries()) {
      const policy_id = `random ${index}`;
      const document = JSON.stringify(policy);
      await transaction
        .insertInto('policies')
        .values({ policy_id, name: policy_id, document, managed: 0, updated_at: 0 })
        .execute();
      await transaction
        .insertInto('policy_attachments')
        .values({ ...holders[holder], policy_id, scope })
        .execute();
    }
  });
}
