/** What others did in a case while somebody was writing an answer to it. */
import type { DeskEntry, DeskMessage } from '../../../contract/desk/desk-case.ts';

export interface Meanwhile {
  /** Of other agents, newest first. */
  readonly entries: readonly DeskEntry[];
  readonly hasCustomerWritten: boolean;
}

/** @param since ISO 8601, by the emulator's clock. Null where nothing happened that is not one's own. */
export function happenedSince(
  since: string,
  { entries, communications }: { entries: readonly DeskEntry[]; communications: readonly DeskMessage[] },
  me: string,
): Meanwhile | null {
  const from = Date.parse(since);
  const others = entries.filter(({ at, agent }) => agent !== me && Date.parse(at) > from);
  const hasCustomerWritten = communications.some(
    ({ origin, timeCreated }) => origin === 'CUSTOMER' && Date.parse(timeCreated) > from,
  );
  return others.length > 0 || hasCustomerWritten ? { entries: others, hasCustomerWritten } : null;
}
