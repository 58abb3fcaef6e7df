/**
 * What became of a case over time. AWS's API tells how a case stands and nothing of how it came there; the
 * index sees each change and keeps it.
 */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, operation, structure, text } from './schemas.ts';

export interface CaseHistoryEntry {
  /** ISO 8601: when it happened, or was seen where nobody tells when it happened. */
  time: string;
  /** Others may be added. */
  kind: 'status' | 'severity';
  /** What it is since then: a status or a severity code. */
  detail: string;
}

const Entry$ = structure('CaseHistoryEntry', { time: text, kind: text, detail: text });

/** The newest 500 changes, oldest first; none of before the case was known to the index. */
export class ListCaseHistoryCommand extends centerCommand<
  { caseId: string },
  MetadataBearer & { entries: CaseHistoryEntry[] }
>(
  {},
  noPlugins,
  'ListCaseHistory',
  operation('ListCaseHistory', { caseId: text }, { entries: () => listOf(Entry$) }),
) {}
