/**
 * What was typed into a form survives a reload, an ended session and a way through sign-in: it is kept
 * in this tab's storage from the first letter until the form is done with it.
 */
import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

const prefix = 'support-center.draft.';

/**
 * @param name names the form, what it is about and whose it is, so that nobody else who signs in
 * within the same tab is shown it: `<user>/CreateCase/<account>`.
 */
export function readDraft<Values extends FieldValues>(name: string): Partial<Values> | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null');
    // Only `useKeptDraft` writes under this name, with the values of the same form.
    return typeof kept === 'object' && kept !== null ? kept : null;
  } catch {
    // Storage is closed: nothing was kept.
    return null;
  }
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(prefix + name);
}

/** On signing out: the next person at this screen sees nothing of it. */
export function forgetDrafts(): void {
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith('support-center.')) sessionStorage.removeItem(name);
  }
}

/**
 * Keeps the form's values while it is open, whenever one changes. Begin the form with `readDraft` as
 * part of its default values; call `dropDraft` after the submit that succeeded.
 */
export function useKeptDraft<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, 'subscribe'>,
  name: string,
): void {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          try {
            sessionStorage.setItem(prefix + name, JSON.stringify(values));
          } catch {
            // Storage is closed or full: the form works on without a copy.
          }
        },
      }),
    [form, name],
  );
}
