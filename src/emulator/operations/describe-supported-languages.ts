import { caseLanguages } from '../../support/languages.ts';
import { readCategory, readIssueType, readService } from './check-classification.ts';
import type { Handler } from './handlers.ts';
import { languagesOf } from './language-support.ts';

/** `display` repeats the name, as AWS's one example does. */
export const describeSupportedLanguages: Handler<'DescribeSupportedLanguages'> = async (input, call) => {
  const issueType = readIssueType(input.issueType, call);
  readCategory(input.categoryCode, readService(input.serviceCode, issueType));
  call.endDryRun();
  const languages = languagesOf(issueType).map((code) => caseLanguages[code]);
  return {
    supportedLanguages: languages.map(({ code, language }) => ({ code, language, display: language })),
  };
};
