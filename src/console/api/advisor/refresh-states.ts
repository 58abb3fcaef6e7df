/** How the refreshes of an account's checks stand, and which checks can be refreshed at all. */
import {
  DescribeTrustedAdvisorCheckRefreshStatusesCommand,
  type TrustedAdvisorCheckRefreshStatus,
} from '@aws-sdk/client-support';

import { automaticChecks } from '../../../support/automatic-checks.ts';
import { type RefreshStatus, refreshStatuses } from '../../../support/trusted-advisor.ts';
import { problemOf } from '../errors.ts';
import { sendSupport } from '../support-client.ts';

export interface RefreshState {
  readonly status: RefreshStatus;
  /** Epoch milliseconds by the browser's clock. */
  readonly refreshableAt: number;
}

/** By the check's id; null: AWS refreshes it by itself. */
export type RefreshStates = Readonly<Record<string, RefreshState | null>>;

/** As many as one question names. */
const batchSize = 50;

export function refreshStateOf(told: TrustedAdvisorCheckRefreshStatus, now: number): RefreshState {
  const status = refreshStatuses.find((known) => known === told.status) ?? 'none';
  const wait = told.millisUntilNextRefreshable ?? 0;
  // Without a wait it is now, also for a screen whose clock ticks each half minute.
  return { status, refreshableAt: wait > 0 ? now + wait : 0 };
}

export function isUnderWay(state: RefreshState | null | undefined): boolean {
  return state?.status === 'enqueued' || state?.status === 'processing';
}

/** Whether asking now begins a refresh: AWS answers a question that is too early with the last one's state. */
export function canRefresh(state: RefreshState | null | undefined, now: number): boolean {
  return Boolean(state) && !isUnderWay(state) && (state?.refreshableAt ?? now) <= now;
}

interface Question {
  readonly accountId: string;
  readonly signal: AbortSignal;
}

async function ask(checkIds: readonly string[], { accountId, signal }: Question): Promise<RefreshStates> {
  const command = new DescribeTrustedAdvisorCheckRefreshStatusesCommand({ checkIds: [...checkIds] });
  const { statuses = [] } = await sendSupport(accountId, command, { signal });
  const now = Date.now();
  return Object.fromEntries(statuses.map((told) => [told.checkId, refreshStateOf(told, now)]));
}

/**
 * One check that refreshes itself makes the whole question fail, and only some of them are known. So a
 * refused question is asked again without the check that the refusal names, or in two halves.
 */
async function askApart(checkIds: readonly string[], question: Question): Promise<RefreshStates> {
  if (checkIds.length === 0) return {};
  try {
    return await ask(checkIds, question);
  } catch (error) {
    const { kind, detail } = problemOf(error, 'read');
    if (kind !== 'invalid') throw error;
    const named = checkIds.length === 1 ? checkIds[0] : checkIds.find((id) => detail?.includes(id));
    if (named !== undefined) {
      const others = checkIds.filter((id) => id !== named);
      return { [named]: null, ...(await askApart(others, question)) };
    }
    const middle = Math.ceil(checkIds.length / 2);
    const halves = [checkIds.slice(0, middle), checkIds.slice(middle)];
    return Object.assign({}, ...(await Promise.all(halves.map((half) => askApart(half, question)))));
  }
}

/** Asks how the refreshes of these checks stand. */
export async function readRefreshStates(
  checkIds: readonly string[],
  question: Question,
): Promise<RefreshStates> {
  const asked = checkIds.filter((id) => !automaticChecks.has(id));
  const batches = Array.from({ length: Math.ceil(asked.length / batchSize) }, (_, index) =>
    asked.slice(index * batchSize, (index + 1) * batchSize),
  );
  const automatic = checkIds.filter((id) => automaticChecks.has(id)).map((id) => [id, null] as const);
  const answers = await Promise.all(batches.map((batch) => askApart(batch, question)));
  return Object.assign(Object.fromEntries(automatic), ...answers);
}
