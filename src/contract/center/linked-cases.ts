/**
 * Cases that belong together. The newer one names the older at the head of its description; here it is kept
 * that the older one has a successor, which AWS has no place for.
 */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { noPlugins, operation, text, texts } from './schemas.ts';

export interface CaseLink {
  caseId: string;
  /** The case that was there before. */
  relatedCaseId: string;
}

export class LinkCasesCommand extends centerCommand<CaseLink, MetadataBearer>(
  {},
  noPlugins,
  'LinkCases',
  operation('LinkCases', { caseId: text, relatedCaseId: text }, {}),
) {}

/** The cases that were linked to a case, newest first. */
export class ListLinkedCasesCommand extends centerCommand<
  { caseId: string },
  MetadataBearer & { caseIds: string[] }
>({}, noPlugins, 'ListLinkedCases', operation('ListLinkedCases', { caseId: text }, { caseIds: texts })) {}
