import { readContactBlock } from '../../support/contact-block.ts';
import { deskQueues } from '../../support/desk-operations.ts';
import type { DeskQueue } from '../../support/desk-operations.ts';
import { noteAgent } from './desk-agents.ts';
import type { DeskCall, DeskHandler } from './desk-handler.ts';
import type { DeskInput } from './desk-inputs.ts';
import { queueItem, toldItem } from './queue-item.ts';
import type { QueueItem } from './queue-item.ts';
import { inOrder, isIn } from './queue-order.ts';
import type { QueueRow } from '../store/queue-reads.ts';

async function itemsOf(rows: readonly QueueRow[], call: DeskCall): Promise<QueueItem[]> {
  const accounts = new Map(call.directory.accounts.map((account) => [account.accountId, account]));
  const items: QueueItem[] = [];
  for (const row of rows) {
    const account = accounts.get(row.account_id);
    // Of an account that has left the accounts file nothing is told elsewhere either.
    if (account) items.push(await queueItem(row, account, call));
  }
  return items;
}

/** Every filter that is given leaves a case in. */
function filterOf(input: DeskInput<'ListQueue'>): (item: QueueItem) => boolean {
  const search = input.search?.trim().toLowerCase() ?? '';
  const allows = (values: readonly string[] | undefined, value: string) =>
    values === undefined || values.length === 0 || values.includes(value);
  return ({ row }) =>
    allows(input.accountIds, row.account_id) &&
    allows(input.severityCodes, row.severity_code) &&
    allows(input.languages, row.language) &&
    (search === '' ||
      [row.subject, row.display_id, row.case_id, row.submitted_by].some((text) =>
        text.toLowerCase().includes(search),
      ));
}

const counted = deskQueues.filter((queue): queue is Exclude<DeskQueue, 'resolved'> => queue !== 'resolved');

/** How the customer wants to be reached, of the cases of one page. */
async function contactOf(caseId: string, { queue }: DeskCall) {
  const json = await queue.firstMessage(caseId);
  // Rendered by this store, as the API's communication.
  const body = json === null ? '' : ((JSON.parse(json) as { body?: string }).body ?? '');
  const { contact } = readContactBlock(body);
  return contact && { contactMethod: contact.method };
}

export const listQueue: DeskHandler<'ListQueue'> = async (input, call) => {
  const { queue, now, agent } = call;
  const open = await itemsOf(await queue.open(now), call);
  const rows = input.queue === 'resolved' ? await itemsOf(await queue.resolved(now), call) : open;
  const found = rows.filter((item) => isIn(input.queue, item, agent)).filter(filterOf(input));
  const page = inOrder(found).slice(input.offset, input.offset + input.maxResults);
  const counts = counted.map((name) => ({
    queue: name,
    count: open.filter((item) => isIn(name, item, agent)).length,
  }));
  await noteAgent(call);
  const cases = await Promise.all(
    page.map(async (item) => ({ ...toldItem(item), ...(await contactOf(item.row.case_id, call)) })),
  );
  return { cases, total: found.length, counts, accounts: accountsOf(open), now: new Date(now).toISOString() };
};

/** Those that have open cases, for whoever filters by them. */
function accountsOf(open: readonly QueueItem[]) {
  const names = new Map(open.map(({ account }) => [account.accountId, account.name]));
  return [...names]
    .map(([accountId, name]) => ({ accountId, name }))
    .toSorted((left, right) => left.name.localeCompare(right.name));
}
