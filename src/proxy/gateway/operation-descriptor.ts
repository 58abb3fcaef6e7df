import type { AuditEventSource } from '../../contract/audit-record.ts';

/** All that the gateway knows of an operation. A new one is described here or it does not exist. */
export interface OperationDescriptor {
  readonly name: string;
  /** Which endpoint serves it; decides how the call is addressed and recorded. */
  readonly service: 'support' | 'center';
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
  /** What a permission that depends on the case does: narrow the answer, or refuse the call. */
  readonly underCondition: 'filter' | 'refuse';
  /** The members of the input and of the output that the audit keeps. */
  readonly auditInput: readonly string[];
  readonly auditOutput: readonly string[];
  /** Upstream's call limit that counts; null: carried out here. */
  readonly quota: 'support' | 'trusted-advisor' | null;
}
