import { communicationTypes, plans } from '../../support/plans.ts';
import { readCategory, readIssueType, readLanguage, readService } from './check-classification.ts';
import type { Handler } from './handlers.ts';
import { languageSupport } from './language-support.ts';

/** The plan's contact methods, each in the language's hours. Days without support are not known: none. */
export const describeCreateCaseOptions: Handler<'DescribeCreateCaseOptions'> = async (input, call) => {
  const issueType = readIssueType(input.issueType, call);
  const language = readLanguage(input.language);
  readCategory(input.categoryCode, readService(input.serviceCode, issueType));
  call.endDryRun();
  const { availability, hours } = languageSupport(issueType, language);
  const methods = plans[call.account.plan].contactMethods;
  return {
    languageAvailability: availability,
    communicationTypes: methods.map((method) => ({
      type: communicationTypes[method],
      supportedHours: [hours],
      datesWithoutSupport: [],
    })),
  };
};
