/** What stands beside random cases: drafts of replies, mentions in notes, and records of what was done with each. */
import { replySlot } from '../../../src/contract/center/drafts.ts';
import type { Database } from '../../../src/database/database.ts';
import type { CenterTables } from '../../../src/proxy/store/schema.ts';
import type { Browser, CallAnswer } from '../browser.ts';
import { opened } from '../cases/index-database.ts';
import { retail } from '../test-accounts.ts';
import type { KnownCase } from './universe.ts';

/** As many as a person may have, with room for one more. */
const draftsAtMost = 20;

export const withDrafts = (cases: readonly KnownCase[]): readonly KnownCase[] =>
  cases.filter(({ isIndexed }) => isIndexed).slice(0, draftsAtMost);

export const draftOf = (userId: string, { displayId }: Pick<KnownCase, 'displayId'>) =>
  `${userId} ${displayId}`;

/** In place of all that anybody has begun. */
export async function keepDrafts(
  database: Database<CenterTables>,
  userId: string,
  cases: readonly KnownCase[],
): Promise<void> {
  const rows = withDrafts(cases).map((one) => ({
    draft_id: draftOf(userId, one),
    user_id: userId,
    account_id: retail,
    slot: replySlot(one.caseId),
    current: 1,
    title: `To ${one.displayId}`,
    content: '{}',
    version: 1,
    updated_at: opened,
  }));
  await database.write(async (transaction) => {
    await transaction.deleteFrom('case_drafts').execute();
    await transaction.insertInto('case_drafts').values(rows).execute();
  });
}

/** One note on each case that the index knows; it mentions everybody. */
export async function keepMentions(
  database: Database<CenterTables>,
  userIds: readonly string[],
  cases: readonly KnownCase[],
): Promise<void> {
  const indexed = cases.filter(({ isIndexed }) => isIndexed);
  const notes = indexed.map(({ caseId, displayId }, index) => ({
    note_id: `note on ${displayId}`,
    case_id: caseId,
    account_id: retail,
    author_id: null,
    author_name: 'somebody',
    body: 'Look at this.',
    created_at: opened + indexed.length - index,
    updated_at: null,
    deleted_at: null,
    version: 1,
  }));
  const mentions = notes.flatMap(({ note_id }) =>
    userIds.map((user_id) => ({ note_id, user_id, seen_at: null })),
  );
  await database.write(async (transaction) => {
    await transaction.insertInto('case_notes').values(notes).execute();
    await transaction.insertInto('note_mentions').values(mentions).execute();
  });
}

/** Calls that leave records, and the cases that each of them names. */
export interface Recorded {
  readonly eventName: string;
  readonly named: readonly KnownCase[];
}

/** What is done with each case that the index knows; `head` is the one that they are linked to. */
export async function leaveRecords(
  admin: Browser,
  cases: readonly KnownCase[],
  head: KnownCase,
): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  const leave = async (eventName: string, named: readonly KnownCase[], answer: Promise<CallAnswer>) => {
    const { status, text } = await answer;
    if (status !== 200) throw new Error(`${eventName}: ${text}`);
    recorded.push({ eventName, named });
  };
  const support = (name: string, input: object) => admin.call(name, input, { account: retail });
  const own = (name: string, input: object) => admin.center(name, input, {}, retail);
  const indexed = cases.filter(({ isIndexed }) => isIndexed);
  for (const [index, one] of indexed.entries()) {
    const { caseId, displayId, attachmentId } = one;
    const next = indexed[(index + 1) % indexed.length] ?? one;
    await leave('FollowCase', [one], own('FollowCase', { caseId }));
    await leave('DescribeAttachment', [one], support('DescribeAttachment', { attachmentId }));
    await leave('DescribeCases', [one], support('DescribeCases', { displayId }));
    await leave(
      'DescribeCases',
      [one, next],
      support('DescribeCases', { caseIdList: [caseId, next.caseId] }),
    );
    await leave('ClaimCase', [one], admin.desk('ClaimCase', { caseId, version: 1 }));
    if (one === head) continue;
    await leave('LinkCases', [one, head], own('LinkCases', { caseId, relatedCaseId: head.caseId }));
  }
  return recorded;
}
