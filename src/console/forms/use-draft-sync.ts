import { useEffect, useEffectEvent, useState } from 'react';

import type { Draft } from '../../contract/center/drafts.ts';
import { chooseDraft } from '../api/drafts/choose-draft.ts';
import { DraftSync } from '../api/drafts/draft-sync.ts';
import { copyDraft, getDraft, keepsDrafts } from '../api/drafts/drafts.ts';
import {
  contentOf,
  type DraftPlace,
  type LocalDraft,
  markSynced,
  parseDraft,
  placeOf,
} from '../api/drafts/local-drafts.ts';
import { useSession } from '../api/session.ts';

export type KeptState = 'nothing' | 'browser' | 'saved' | 'failed';

export interface DraftSyncOptions {
  /** Under which this browser keeps the draft. */
  readonly name: string;
  readonly read: () => LocalDraft | null;
  readonly titleOf: () => string;
  /** What this browser had when the form was opened. */
  readonly restored: LocalDraft | null;
  /** The proxy has a newer one, and nothing was entered yet: the form goes on with it. */
  readonly onBrought: (found: Draft, draft: LocalDraft) => void;
  readonly onCopied: () => void;
}

function keptState(draft: LocalDraft | null): KeptState {
  if (!draft) return 'nothing';
  return draft.isSynced ? 'saved' : 'browser';
}

/** An address can name one draft; otherwise the form opens the current one of its slot. */
async function find({ accountId, slot }: DraftPlace): Promise<Draft | null> {
  const draftId = new URLSearchParams(slot.slice(slot.indexOf('?') + 1)).get('draft');
  return getDraft(accountId, draftId === null ? { slot } : { draftId });
}

function localOf(found: Draft): LocalDraft | null {
  const draft = parseDraft(found.content);
  const { draftId, version } = found;
  return draft && { ...draft, remote: { draftId, version }, isSynced: true };
}

/** Joins this browser's draft with the proxy's when the form is opened, and keeps them together. */
export function useDraftSync({ name, restored, ...options }: DraftSyncOptions) {
  const session = useSession();
  const [place] = useState(() => placeOf(name));
  const isKept = place !== null && keepsDrafts(session, place.accountId);
  const [sync] = useState(() => (isKept ? new DraftSync(place, restored?.remote ?? null) : null));
  const [kept, setKept] = useState<KeptState>(() => keptState(restored));
  const settle = useEffectEvent((found: Draft | null) => {
    const local = options.read();
    const draft = found && localOf(found);
    // What was entered meanwhile is newer than anything that was found.
    const isTouched = local?.savedAt !== restored?.savedAt;
    const remote =
      found && draft ? { ...found, savedAt: draft.savedAt, updatedAt: Date.parse(found.updatedAt) } : null;
    const choice = isTouched ? 'local' : chooseDraft(local, remote);
    if (choice === 'local' || !found || !draft || !place) {
      // One that is gone there was sent or discarded elsewhere, or lost: here it is still to be seen, and kept.
      if (local && (!local.isSynced || !found)) sync?.change(options.titleOf(), local);
      return;
    }
    if (choice === 'remote-and-copy' && local) {
      void copyDraft(place.accountId, {
        slot: found.slot,
        title: options.titleOf(),
        content: contentOf(local),
      });
    }
    sync?.adopt(found, found.slot);
    setKept('saved');
    if (choice === 'same') {
      markSynced(name, draft.savedAt, { draftId: found.draftId, version: found.version });
      return;
    }
    options.onBrought(found, draft);
  });
  const onCopied = useEffectEvent(() => options.onCopied());
  useEffect(() => {
    if (!sync || !place) return undefined;
    let isCurrent = true;
    const look = async () => {
      // Without an answer the form works on with what this browser has.
      const found = await find(place).catch(() => undefined);
      if (isCurrent && found !== undefined) settle(found);
    };
    void look();
    const silence = sync.listen({
      onState: (state) => setKept(state === 'saved' ? 'saved' : 'browser'),
      onCopied: () => onCopied(),
    });
    return () => {
      isCurrent = false;
      silence();
      // On the way to another screen there is no reason to wait for quiet.
      void sync.flush();
    };
  }, [sync, place]);
  return { sync, kept, setKept };
}
