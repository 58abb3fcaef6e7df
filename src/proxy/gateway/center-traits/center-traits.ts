import type { CaseBinding } from '../operation-descriptor.ts';

/** What the way of a call has to know of one of our own operations. */
export interface CenterTraits {
  readonly actions: readonly string[];
  readonly auditInput: readonly string[];
  readonly auditOutput?: readonly string[];
  /** False: an answer or an input is a secret, of which a key would keep a trace. */
  readonly keyed?: false;
  /** Without a word: what names a `caseId` that is recorded must be in scope, all else is refused. */
  readonly cases?: CaseBinding;
  /** Whether access tokens reach it; without a word, what concerns one account. */
  readonly byToken?: boolean;
}
