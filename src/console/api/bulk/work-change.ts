/**
 * What is changed of the work on several cases, one call for each.
 *
 * Choice: the calls that change one case. Each asks for its own permission and scope, is recorded and told to
 * others by itself, and has an answer of its own; so there is no second way to change a case, and no list half of
 * which was refused. Rejected: one call for all, which would have had to do all of that once more, inside.
 * Cost: a request for each case of a page, at most a hundred.
 */
import type { FoundCase } from '../../../contract/center/search-for-cases.ts';
import { AssignCaseCommand, LabelCaseCommand } from '../../../contract/center/case-work.ts';
import { sendAccountCenter } from '../center-client.ts';

export type WorkChange =
  | {
      readonly kind: 'assign';
      /** Missing: as it is. Empty: none. */
      readonly ownerId?: string;
      readonly teamId?: string;
      readonly followUpOn?: string;
    }
  | { readonly kind: 'label'; readonly add: readonly string[]; readonly remove: readonly string[] };

/** The change of one case. */
export interface CaseChange {
  readonly found: FoundCase;
  readonly change: WorkChange;
  /** What was seen of owner, team and day; nothing is written over what has not been seen. */
  readonly version: number;
  /** The same until it is known what came of it, so that it happens once. */
  readonly key: string;
}

export interface Changed {
  /** What brings back what was before; null where nothing was another. */
  readonly undo: CaseChange | null;
  /** False: of what was to be changed, something had been so already. */
  readonly isWhole: boolean;
}

export function changeOf(found: FoundCase, change: WorkChange): CaseChange {
  return { found, change, version: found.workVersion ?? 0, key: crypto.randomUUID() };
}

export async function sendChange({ found, change, version, key }: CaseChange): Promise<Changed> {
  const { accountId, caseId } = found;
  const once = { idempotencyKey: key };
  if (change.kind === 'label') {
    const [add, remove] = [[...change.add], [...change.remove]];
    const done = await sendAccountCenter(accountId, new LabelCaseCommand({ caseId, add, remove }), once);
    const count = done.added.length + done.removed.length;
    const back = { kind: 'label', add: done.removed, remove: done.added } as const;
    return {
      undo: count === 0 ? null : changeOf(found, back),
      isWhole: count === add.length + remove.length,
    };
  }
  const { kind, ...shares } = change;
  const done = await sendAccountCenter(
    accountId,
    new AssignCaseCommand({ caseId, ...shares, version }),
    once,
  );
  const back = {
    kind,
    ...(shares.ownerId !== undefined && { ownerId: done.previousOwnerId }),
    ...(shares.teamId !== undefined && { teamId: done.previousTeamId }),
    ...(shares.followUpOn !== undefined && { followUpOn: done.previousFollowUpOn }),
  };
  return { undo: { ...changeOf(found, back), version: done.version }, isWhole: true };
}
