/**
 * Some operations of our own are the upstream's on the emulator and ours on AWS, whose API lacks them
 * (`support/console-operations.ts`). Choice: one descriptor, which says which upstreams know the operation;
 * there it is forwarded, with all that a forwarded write has (its note, its key, the search for a lost answer),
 * elsewhere its handler carries it out. Rejected: handlers that ask the upstream themselves, which would have
 * been a second way upstream, past the first one's care for writes.
 */
import type { AuditEventSource } from '../../contract/audit-record.ts';
import type { AuditedMember } from '../audit/audit-parameters.ts';
import type { Upstream } from '../accounts/upstream.ts';

/**
 * How a permission that depends on the case meets an operation.
 * - `caseId`, `caseIdList`, `attachmentId`: the member of the input that names what must be in scope;
 * - `new`: it opens a case, of which the service and who submits it are known, and which has no label or team;
 * - `later`: it prepares what belongs to no case yet; where it is used the permission is asked for again;
 * - `narrowed`: its handler puts the condition into its query;
 * - `refused`: the call is denied to whoever may not do it with every case.
 */
export type CaseBinding = 'caseId' | 'caseIdList' | 'attachmentId' | 'new' | 'later' | 'narrowed' | 'refused';

/** All that the gateway knows of an operation. A new one is described here or it does not exist. */
export interface OperationDescriptor {
  readonly name: string;
  /** Which endpoint serves it; decides how the call is addressed and recorded. */
  readonly service: 'support' | 'trustedadvisor' | 'center' | 'desk';
  readonly eventSource: AuditEventSource;
  readonly access: 'read' | 'write';
  /** For one account, or for the installation (no account in the address). */
  readonly scope: 'account' | 'installation';
  /** The IAM actions that must all be allowed; none: whoever is signed in may. */
  readonly actions: readonly string[];
  /** Whether a personal access token may call it, as far as its person and its scope allow. */
  readonly byToken: boolean;
  /** Bytes of the request. */
  readonly bodyLimit: number;
  /** Whether an `Idempotency-Key` is honoured. */
  readonly keyed: boolean;
  readonly cases: CaseBinding;
  /** The members of the input and of the output that the audit keeps. */
  readonly auditInput: readonly AuditedMember[];
  readonly auditOutput: readonly string[];
  /** Upstream's call limit that counts, `none` of it for the desk; null: carried out here. */
  readonly quota: 'support' | 'trusted-advisor' | 'none' | null;
  /** The upstreams that know it, `any` for all; elsewhere it is carried out here. */
  readonly knownTo: 'any' | Upstream['kind'];
}

/** Whether a call goes on to the upstream, or ends here. */
export function isForwarded({ quota, knownTo }: OperationDescriptor, upstream: Upstream['kind']): boolean {
  return quota !== null && (knownTo === 'any' || knownTo === upstream);
}
