/** What a browser's notifications are good for here, and whether they are allowed. */
import type { FoundCase } from '../../../contract/center/search-for-cases.ts';
import { SearchForCasesCommand } from '../../../contract/center/search-for-cases.ts';
import type { SessionUser } from '../../../contract/session.ts';
import { sendCenter } from '../center-client.ts';

/** `unknown`: the browser shows none of a page. */
export type NotificationPermissionState = NotificationPermission | 'unknown';

/** Known once one was tried that the person had allowed. */
let isRefused = false;

/**
 * Chrome on Android knows the interface and throws where a page uses it. Tried while nothing may be shown, so
 * that nobody sees the trial.
 */
function canShow(): boolean {
  if (typeof Notification !== 'function' || isRefused) return false;
  if (Notification.permission === 'granted') return true;
  try {
    // oxlint-disable-next-line no-new -- whether it can be made is the question
    new Notification('');
    return true;
  } catch {
    return false;
  }
}

export function notificationPermission(): NotificationPermissionState {
  return canShow() ? Notification.permission : 'unknown';
}

/** Asks the person; only in answer to something that they press. */
export async function askForNotifications(): Promise<NotificationPermissionState> {
  return canShow() ? await Notification.requestPermission() : 'unknown';
}

export interface ShownNotification extends Pick<NotificationOptions, 'body' | 'tag'> {
  readonly title: string;
  readonly onClick: () => void;
}

/** Does nothing where the browser shows none after all. */
export function showNotification({ title, onClick, ...options }: ShownNotification): void {
  try {
    const notification = new Notification(title, { ...options, icon: '/mark.svg' });
    notification.addEventListener('click', () => {
      globalThis.focus();
      notification.close();
      onClick();
    });
  } catch {
    isRefused = true;
  }
}

/** The case as the index knows it; null where it does not. */
export async function findNewsCase(accountId: string, caseId: string): Promise<FoundCase | null> {
  const tokens = [{ property: 'caseId', operator: '=', value: caseId } as const];
  const { cases } = await sendCenter(
    new SearchForCasesCommand({ accountIds: [accountId], tokens, size: 1 }),
    {},
  );
  return cases[0] ?? null;
}

/** Whether the person has submitted the case or follows it. */
export function isOwn({ isFollowed, submittedBy }: FoundCase, { userName, email }: SessionUser): boolean {
  const submitter = submittedBy.toLowerCase();
  const names = [userName, email].flatMap((name) => name?.toLowerCase() ?? []);
  // AWS puts the address behind the name of a role.
  return isFollowed || names.some((name) => submitter === name || submitter.endsWith(`<${name}>`));
}

/** Milliseconds for which the tab that tells of something keeps others from telling the same. */
const alone = 3_000;

/** Runs in one tab of the browser, whichever comes first; tabs that are frozen don't come. */
export async function inOneTab(name: string, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(`support-center ${name}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    await work();
    await new Promise((resolve) => setTimeout(resolve, alone));
  });
}
