import type { Database } from '../../database/database.ts';
import type { Channel } from '../../support/plans.ts';
import type { EmulatorAccount } from '../accounts/accounts-file.ts';
import type { Caller } from '../accounts/caller.ts';
import type { Faults } from '../controls/faults.ts';
import type { CasePages } from '../store/case-pages.ts';
import type { CaseReads } from '../store/case-reads.ts';
import type { CommunicationReads } from '../store/communication-reads.ts';
import type { PageTokens } from '../store/page-tokens.ts';
import type { EmulatorTables } from '../store/schema.ts';
import type { TransferLinks } from '../transfer/transfer-links.ts';
import type { CheckResults } from '../trusted-advisor/evaluation/check-results.ts';
import type { CaseFragments } from './case-fragments.ts';

/** What all calls share. */
export interface EmulatorParts {
  readonly database: Database<EmulatorTables>;
  readonly cases: CaseReads;
  readonly fragments: CaseFragments;
  readonly pages: CasePages;
  readonly communications: CommunicationReads;
  readonly tokens: PageTokens;
  readonly links: TransferLinks;
  readonly advisor: CheckResults;
  readonly faults: Faults;
  /** `aws`: AWS's quotas hold. */
  readonly limits: 'aws' | 'off';
}

/** One call of an operation: authenticated, allowed, its input checked against the model. */
export interface OperationCall extends EmulatorParts {
  readonly account: EmulatorAccount;
  readonly caller: Caller;
  readonly channel: Channel;
  /** The same for the same input; inputs that differ in form only may have different ones. */
  readonly inputKey: string;
  /** Whom `submittedBy` names. */
  readonly submitter: string;
  /** The emulator's clock, epoch milliseconds. */
  readonly now: number;
  /** A dry run checks what a job would check while it writes. */
  readonly isDryRun: boolean;
  /** The console reads for its index: everything once, which is not worth keeping. */
  readonly isForIndex: boolean;
  /**
   * Ends a dry run: throws `DryRunOperation` where the input asks for one. An operation calls it after its
   * last check and before its first change.
   */
  endDryRun(): void;
}

/** An answer that is JSON already, as text or as UTF-8, because its parts were rendered when they were stored. */
export class RenderedJson {
  readonly body: string | Buffer;
  constructor(body: string | Buffer) {
    this.body = body;
  }
}
