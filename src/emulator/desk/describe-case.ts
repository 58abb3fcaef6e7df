import { readContactBlock } from '../../support/contact-block.ts';
import { severitiesOf } from '../../support/first-response.ts';
import { CaseIdNotFound } from '../protocol/model-errors.ts';
import type { DeskCall, DeskHandler } from './desk-handler.ts';
import { queueItem, toldItem } from './queue-item.ts';

/** Messages of one answer. */
const atOnce = 100;

/** What customers said of answers, by the answer's time. */
async function ratingsOf(caseId: string, { read }: DeskCall['database']) {
  const rows = await read
    .selectFrom('communication_ratings')
    .select(['created_at', 'submitter', 'rating', 'comment'])
    .where('case_id', '=', caseId)
    .orderBy('rated_at')
    .execute();
  const told = rows.map(({ created_at, comment, ...said }) => ({
    created_at,
    said: { ...said, ...(comment !== null && { comment }) },
  }));
  return new Map(
    [...Map.groupBy(told, (row) => row.created_at)].map(([at, each]) => [at, each.map(({ said }) => said)]),
  );
}

async function messagesOf(caseId: string, before: number | undefined, { database }: DeskCall) {
  let query = database.read
    .selectFrom('communications')
    .select(['created_at', 'origin', 'json'])
    .where('case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .limit(atOnce + 1);
  if (before !== undefined) query = query.where('created_at', '<', before);
  const rows = await query.execute();
  const shown = rows.slice(0, atOnce);
  const ratings = await ratingsOf(caseId, database);
  const communications = shown.map(({ created_at, origin, json }) => ({
    // Rendered by this store, as the API's communication.
    ...(JSON.parse(json) as { body?: string }),
    origin,
    ratings: ratings.get(created_at),
  }));
  const earlier = rows.length > atOnce ? shown.at(-1)?.created_at : undefined;
  return { communications, earlierBefore: earlier };
}

async function entriesOf(caseId: string, { database }: DeskCall) {
  const rows = await database.read
    .selectFrom('desk_entries')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('position', 'desc')
    .execute();
  return rows.map(({ at, agent, kind, text }) => ({
    at: new Date(at).toISOString(),
    agent,
    kind,
    text: text ?? undefined,
  }));
}

/** A case with all that an agent needs to answer it. Newest first, both messages and entries. */
export const describeCase: DeskHandler<'DescribeCase'> = async ({ caseId, before }, call) => {
  const { queue, directory, now } = call;
  const row = await queue.one(caseId, now);
  const account = directory.accounts.find((one) => one.accountId === row?.account_id);
  if (!row || !account) throw new CaseIdNotFound();
  const item = await queueItem(row, account, call);
  const first = await queue.firstMessage(caseId);
  const body = first === null ? '' : ((JSON.parse(first) as { body?: string }).body ?? ''); // as above
  const { contact } = readContactBlock(body);
  return {
    case: {
      ...toldItem(item),
      ...(contact && { contactMethod: contact.method }),
      ...(contact?.phoneNumber && { phoneNumber: contact.phoneNumber }),
      ...(contact?.extension && { phoneExtension: contact.extension }),
      ...(contact?.country && { phoneCountry: contact.country }),
      // Written by this store as a list of addresses.
      ccEmailAddresses: JSON.parse(row.cc_email_addresses) as string[],
      severityCodes: severitiesOf(account.plan),
    },
    ...(await messagesOf(caseId, before, call)),
    entries: await entriesOf(caseId, call),
    now: new Date(now).toISOString(),
  };
};
