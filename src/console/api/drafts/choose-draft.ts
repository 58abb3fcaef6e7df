import type { LocalDraft, RemoteDraft } from './local-drafts.ts';

export interface KeptDraft extends RemoteDraft {
  /** Epoch milliseconds, by the clock of whoever wrote it. */
  readonly savedAt: number;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}

/**
 * Which of the two goes on when a form is opened: what this browser has or what the proxy has. The newer one;
 * and what would be lost with the other is kept as a copy. `same`: the proxy has what was written here, and
 * only its answer was lost.
 */
export type DraftChoice = 'local' | 'same' | 'remote' | 'remote-and-copy';

export function chooseDraft(local: LocalDraft | null, remote: KeptDraft | null): DraftChoice {
  if (!remote) return 'local';
  if (!local) return 'remote';
  const isSameDraft = local.remote?.draftId === remote.draftId;
  if (isSameDraft && local.remote.version >= remote.version) return 'local';
  if (!local.isSynced && local.savedAt === remote.savedAt) return 'same';
  // Of one draft the proxy's version is later than what was read here; of two the clock has to say it.
  const isNewer = (isSameDraft && local.isSynced) || remote.updatedAt > local.savedAt;
  if (!isNewer) return 'local';
  return local.isSynced ? 'remote' : 'remote-and-copy';
}
