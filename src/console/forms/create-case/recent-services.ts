/** Services of the cases that a person opened from this browser, latest first. */

const mostKept = 3;
/** Enough for a person who works in several accounts; each shows those that it has. */
const mostStored = 12;

export function recentServicesName(userName: string): string {
  return `support-center.recent-services.${encodeURIComponent(userName)}`;
}

function readAll(userName: string, storage: Storage): string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(recentServicesName(userName)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((code) => typeof code === 'string') : [];
  } catch {
    // Storage is closed or holds something else: nothing is recent.
    return [];
  }
}

/** Those of the services on offer that were used last. */
export function readRecentServices(
  userName: string,
  isOffered: (code: string) => boolean,
  storage: Storage = localStorage,
): readonly string[] {
  return readAll(userName, storage).filter(isOffered).slice(0, mostKept);
}

export function rememberService(userName: string, code: string, storage: Storage = localStorage): void {
  const others = readAll(userName, storage).filter((other) => other !== code);
  try {
    storage.setItem(recentServicesName(userName), JSON.stringify([code, ...others].slice(0, mostStored)));
  } catch {
    // Storage is closed or full; the list is found by searching all the same.
  }
}
