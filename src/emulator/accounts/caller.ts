import type { PolicyDocument } from '../../support/policy/policy-document.ts';
import type { EmulatorAccount } from './accounts-file.ts';

export type CallerType = 'user' | 'root' | 'role' | 'console';

/** Who signed a request. `console` is the proxy's key, which speaks for the person it names. */
export interface Caller {
  readonly account: EmulatorAccount;
  readonly type: CallerType;
  readonly userName: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | null;
  readonly policies: readonly PolicyDocument[];
}

/** The ARN that messages and records name a caller by. */
export function callerArn({ account, type, userName }: Caller): string {
  const { accountId } = account;
  if (type === 'root') return `arn:aws:iam::${accountId}:root`;
  if (type === 'user') return `arn:aws:iam::${accountId}:user/${userName}`;
  const [role, session] = roleParts(userName);
  return `arn:aws:sts::${accountId}:assumed-role/${role}/${session}`;
}

/** `Role/session`, as STS writes it; a role without a session name has its own for one. */
function roleParts(userName: string): [role: string, session: string] {
  const slash = userName.indexOf('/');
  if (slash < 0) return [userName, userName];
  return [userName.slice(0, slash), userName.slice(slash + 1)];
}

/**
 * What `submittedBy` says. Documented: an e-mail address, or `AdminRole (Role) <mail>`. An account of
 * ours has no addresses, so an IAM user and root are told by user name (our choice), a role with its
 * session where that is an address.
 */
export function submitterName(caller: Caller, person: string | null): string {
  if (caller.type === 'console') return person ?? 'Support Center';
  if (caller.type !== 'role') return caller.userName;
  const [role, session] = roleParts(caller.userName);
  return session.includes('@') ? `${role} (Role) <${session}>` : `${role} (Role)`;
}
