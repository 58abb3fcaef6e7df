/** The words of the console in English: flat ids, split by screen. What every page needs comes first. */
import './en/cases.ts';
import './en/problems.ts';
import './en/shell.ts';

import type { accountsText } from './en/accounts.ts';
import type { actingText } from './en/acting.ts';
import type { administrationText } from './en/administration.ts';
import type { advisorAccessText } from './en/advisor-access.ts';
import type { advisorReportsText } from './en/advisor-reports.ts';
import type { attachmentsText } from './en/attachments.ts';
import type { cannedTextsText } from './en/canned-texts.ts';
import type { bulkChangesText } from './en/bulk-changes.ts';
import type { caseText } from './en/case.ts';
import type { caseWorkText } from './en/case-work.ts';
import type { casesText } from './en/cases.ts';
import type { checkText } from './en/check.ts';
import type { createCaseGuidanceText } from './en/create-case-guidance.ts';
import type { createCaseText } from './en/create-case.ts';
import type { deskText } from './en/desk.ts';
import type { draftsText } from './en/drafts.ts';
import type { eventsText } from './en/events.ts';
import type { exportsText } from './en/exports.ts';
import type { firstStepsText } from './en/first-steps.ts';
import type { glossaryText } from './en/glossary.ts';
import type { helpAdministrationText } from './en/help-administration.ts';
import type { helpAdvisorText } from './en/help-advisor.ts';
import type { helpText } from './en/help.ts';
import type { shortcutsText } from './en/shortcuts.ts';
import type { listToolsText } from './en/list-tools.ts';
import type { newsText } from './en/news.ts';
import type { numbersText } from './en/numbers.ts';
import type { problemsText } from './en/problems.ts';
import type { replyText } from './en/reply.ts';
import type { reviewText } from './en/review.ts';
import type { settingsText } from './en/settings.ts';
import type { shellText } from './en/shell.ts';
import type { signInText } from './en/sign-in.ts';
import type { templatesText } from './en/templates.ts';
import type { trustedAdvisorText } from './en/trusted-advisor.ts';

type Words = typeof accountsText &
  typeof actingText &
  typeof administrationText &
  typeof advisorAccessText &
  typeof advisorReportsText &
  typeof attachmentsText &
  typeof cannedTextsText &
  typeof bulkChangesText &
  typeof caseText &
  typeof caseWorkText &
  typeof casesText &
  typeof checkText &
  typeof createCaseGuidanceText &
  typeof createCaseText &
  typeof deskText &
  typeof draftsText &
  typeof eventsText &
  typeof exportsText &
  typeof firstStepsText &
  typeof glossaryText &
  typeof helpAdministrationText &
  typeof helpAdvisorText &
  typeof helpText &
  typeof shortcutsText &
  typeof listToolsText &
  typeof newsText &
  typeof numbersText &
  typeof problemsText &
  typeof replyText &
  typeof reviewText &
  typeof settingsText &
  typeof shellText &
  typeof signInText &
  typeof templatesText &
  typeof trustedAdvisorText;

export type TextId = keyof Words;
