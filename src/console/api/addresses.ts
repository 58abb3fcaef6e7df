/** Where the proxy answers. Apart from the clients, so that the boot module needs none of them. */
export const sessionAddress = '/api/session';
export const passkeyAddress = '/api/session/passkey';
export const centerAddress = '/api/center';

/** The address of our own operations for one account. */
export function accountCenterAddress(accountId: string): string {
  return `/api/accounts/${encodeURIComponent(accountId)}/center`;
}

/** The address of an account's Support API. The protocol of the SDK ends it with a slash. */
export function supportAddress(accountId: string): string {
  return `/api/accounts/${encodeURIComponent(accountId)}/support`;
}

/** The address of an account's Trusted Advisor API, below which its operations have their paths. */
export function advisorAddress(accountId: string): string {
  return `/api/accounts/${encodeURIComponent(accountId)}/trustedadvisor`;
}

/** The agents' side of the emulator. */
export const deskAddress = '/api/desk';

/** What the sign-in offers, told to anybody. */
export const signInAddress = '/api/sign-in';
/** Leads to the identity provider; a page's address and no request. */
export function singleSignOnAddress(to: string): string {
  return `/api/session/oidc?${new URLSearchParams({ to })}`;
}

/** What happens, as it happens: server-sent events. */
export const eventsAddress = '/api/events';
