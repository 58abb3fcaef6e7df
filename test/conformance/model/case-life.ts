/** What becomes of a case, stated once more and differently than the product does. */
import { Refused } from './world.ts';
import type { ModelCase, ModelCommunication, World } from './world.ts';

const day = 86_400_000;

/** Two years ago, the 28th for a 29 February. */
export function startOfHistory(now: number): number {
  const date = new Date(now);
  const isLeapDay = date.getUTCMonth() === 1 && date.getUTCDate() === 29;
  if (isLeapDay) date.setUTCDate(28);
  date.setUTCFullYear(date.getUTCFullYear() - 2);
  return date.getTime();
}

export function isTold(one: ModelCase, world: World): boolean {
  return one.createdAt >= startOfHistory(world.now);
}

/** Six days of silence resolve a case that waits for its customer. */
export function stateOf({ status, since }: ModelCase, now: number): { status: string; since: number } {
  const end = since + 6 * day;
  return status === 'pending-customer-action' && now >= end
    ? { status: 'resolved', since: end }
    : { status, since };
}

function become(one: ModelCase, status: string, since: number): void {
  one.status = status;
  one.since = since;
}

export function checkCanReply(one: ModelCase, now: number): void {
  const { status, since } = stateOf(one, now);
  if (status === 'resolved' && now - since > 14 * day) throw new Refused('InvalidParameterValueException');
}

export function afterReply(one: ModelCase, now: number): void {
  const { status } = stateOf(one, now);
  if (status === 'resolved') become(one, 'reopened', now);
  if (status === 'pending-customer-action') become(one, 'customer-action-completed', now);
}

/** Returns the status before and after. */
export function resolve(one: ModelCase, now: number): [string, string] {
  const { status } = stateOf(one, now);
  if (status !== 'resolved') become(one, 'resolved', now);
  return [status, 'resolved'];
}

/** An agent's action; refused where the case is resolved. */
export function act(one: ModelCase, action: string, now: number): void {
  const { status } = stateOf(one, now);
  if (status === 'resolved') throw new Refused('InvalidParameterValueException');
  if (action === 'reply') become(one, 'work-in-progress', now);
  if (action === 'await-customer') become(one, 'pending-customer-action', now);
  if (action === 'resolve') become(one, 'resolved', now);
  const isWaiting = status === 'pending-customer-action' || status === 'work-in-progress';
  if (action === 'assign' && !isWaiting) become(one, 'work-in-progress', now);
}

/** No two communications of a case have the same time. */
export function append(one: ModelCase, given: Omit<ModelCommunication, 'createdAt'>, now: number): void {
  const newest = one.communications.at(-1)?.createdAt ?? 0;
  one.communications.push({ ...given, createdAt: newest < now ? now : newest + 1 });
}
