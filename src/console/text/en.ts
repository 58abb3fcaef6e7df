/** The words of the console in English: flat ids, split by screen. */
import { accountsText } from './en/accounts.ts';
import { administrationText } from './en/administration.ts';
import { caseText } from './en/case.ts';
import { casesText } from './en/cases.ts';
import { templatesText } from './en/templates.ts';
import { createCaseText } from './en/create-case.ts';
import { draftsText } from './en/drafts.ts';
import { eventsText } from './en/events.ts';
import { problemsText } from './en/problems.ts';
import { settingsText } from './en/settings.ts';
import { shellText } from './en/shell.ts';
import { signInText } from './en/sign-in.ts';
import { trustedAdvisorText } from './en/trusted-advisor.ts';

export const en = {
  ...shellText,
  ...problemsText,
  ...signInText,
  ...settingsText,
  ...casesText,
  ...caseText,
  ...createCaseText,
  ...templatesText,
  ...draftsText,
  ...trustedAdvisorText,
  ...accountsText,
  ...administrationText,
  ...eventsText,
} as const;

export type TextId = keyof typeof en;
