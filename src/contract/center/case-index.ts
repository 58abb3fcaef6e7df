/** The index of an account's cases, for administrators: how far it is, and what is kept of it for good. */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { noPlugins, number, operation, structure, text, truth } from './schemas.ts';
import type { IndexedAccount } from './search-for-cases.ts';

export type CaseIndexState = Omit<IndexedAccount, 'accountId'>;

export const CaseIndexState$ = structure('CaseIndexState', {
  state: text,
  cases: number,
  upToDate: text,
  problem: text,
  problemDetail: text,
});

/** Every case is read again. What is known stays meanwhile, and what AWS no longer tells stays for good. */
export class RebuildCaseIndexCommand extends centerCommand<{ accountId: string }, MetadataBearer>(
  {},
  noPlugins,
  'RebuildCaseIndex',
  operation('RebuildCaseIndex', { accountId: text }, {}),
) {}

export interface AccountArchive {
  accountId: string;
  /** Whether the contents of attachments are kept as well. What is kept already stays. */
  keepsAttachments: boolean;
}

export class PutAccountArchiveCommand extends centerCommand<AccountArchive, MetadataBearer>(
  {},
  noPlugins,
  'PutAccountArchive',
  operation('PutAccountArchive', { accountId: text, keepsAttachments: truth }, {}),
) {}
