/**
 * What is known on this device before the server has answered, so that the first paint and the first
 * request are right: the theme, the account last looked at, rows of a page. Only a copy: the theme and
 * the rows belong to the user's preferences.
 */
import type { Density, Theme } from '../contract/center/preferences.ts';

export interface KeptChoices {
  readonly theme?: Theme;
  readonly account?: string;
  /** Accounts whose cases the person may read. */
  readonly accounts?: readonly string[];
  readonly pageSize?: number;
  readonly density?: Density;
  /** The columns of the list of cases. */
  readonly caseColumns?: readonly string[];
  /** False: single keys are no shortcuts on this device. */
  readonly shortcuts?: boolean;
}

const storageName = 'support-center.choices';

export function readChoices(): KeptChoices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageName) ?? '{}');
    // Only `keepChoices` writes here; a member of another type is overruled by the server's answer.
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    // Storage is closed or holds something else: nothing is known.
    return {};
  }
}

export function keepChoices(change: KeptChoices): void {
  try {
    localStorage.setItem(storageName, JSON.stringify({ ...readChoices(), ...change }));
  } catch {
    // Storage is closed or full; the next visit starts without the copy.
  }
}

/** Everything but how the screen looks and the keyboard works belongs to who was signed in. */
export function forgetPerson(): void {
  const { theme, density, shortcuts } = readChoices();
  localStorage.removeItem(storageName);
  keepChoices({
    ...(theme && { theme }),
    ...(density && { density }),
    ...(shortcuts !== undefined && { shortcuts }),
  });
}
