/** Everything that happened with a case here, and what AWS was seen to do with it, as one list. */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, operation, structure, text, texts } from './schemas.ts';

export const activitiesAtMost = 300;

export interface CaseActivity {
  /** ISO 8601. */
  time: string;
  /** An operation's name, or `status` and `severity` for what the upstream has told. */
  kind: string;
  /** Who did it; missing where nobody is known. */
  who?: string;
  /** What it came to: a name, a day, a status, a file's format; empty where it was taken away. */
  owner?: string;
  team?: string;
  followUpOn?: string;
  added?: string[];
  removed?: string[];
  detail?: string;
}

const CaseActivity$ = structure('CaseActivity', {
  time: text,
  kind: text,
  who: text,
  owner: text,
  team: text,
  followUpOn: text,
  added: texts,
  removed: texts,
  detail: text,
});

/** Newest first. Of notes only for who may read them. */
export class ListCaseActivityCommand extends centerCommand<
  { caseId: string },
  MetadataBearer & { activities: CaseActivity[] }
>(
  {},
  noPlugins,
  'ListCaseActivity',
  operation('ListCaseActivity', { caseId: text }, { activities: () => listOf(CaseActivity$) }),
) {}
