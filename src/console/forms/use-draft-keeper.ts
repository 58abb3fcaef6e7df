import { useEffect, useEffectEvent, useState } from 'react';

import { type CaseDraft, removeDraft, writeDraft } from './create-case-draft.ts';
import type { CreateCaseValues } from './create-case-values.ts';
import type { CreateCaseFormState } from './use-create-case-form.ts';

export type DraftEvent =
  | { readonly kind: 'restored'; readonly savedAt: number }
  | { readonly kind: 'discarded'; readonly values: CreateCaseValues };

export interface DraftKeeper {
  /** Whether what is entered is in the browser's storage. */
  readonly kept: 'nothing' | 'saved' | 'failed';
  /** What happened to the draft last; null once the person has gone on. */
  readonly event: DraftEvent | null;
  readonly discard: () => void;
  readonly undo: () => void;
}

export interface DraftKeeperOptions {
  readonly draftName: string;
  readonly initial: CreateCaseValues;
  readonly restored: CaseDraft | null;
}

/** Keeps a draft from the first letter on. */
export function useDraftKeeper(
  form: CreateCaseFormState,
  { draftName, initial, restored }: DraftKeeperOptions,
): DraftKeeper {
  const { getValues, reset } = form;
  const [kept, setKept] = useState<DraftKeeper['kept']>(restored ? 'saved' : 'nothing');
  const [event, setEvent] = useState<DraftEvent | null>(
    restored && { kind: 'restored', savedAt: restored.savedAt },
  );
  const keep = (values: CreateCaseValues) => setKept(writeDraft(draftName, values) ? 'saved' : 'failed');
  useOnChange(form, (values) => {
    keep(values);
    // Undoing now would take away what was entered since.
    setEvent((last) => (last?.kind === 'discarded' ? null : last));
  });
  return {
    kept,
    event,
    discard: () => {
      setEvent({ kind: 'discarded', values: getValues() });
      removeDraft(draftName);
      reset(initial);
      setKept('nothing');
    },
    undo: () => {
      if (event?.kind !== 'discarded') return;
      reset(event.values);
      keep(event.values);
      setEvent(null);
    },
  };
}

/** What a person changes, and not what the form does by itself. */
function useOnChange({ subscribe }: CreateCaseFormState, onChange: (values: CreateCaseValues) => void): void {
  const act = useEffectEvent(onChange);
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values, type }) => {
          if (type === 'change') act(values);
        },
      }),
    [subscribe],
  );
}
