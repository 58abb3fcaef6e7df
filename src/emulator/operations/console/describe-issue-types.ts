import { issueTypeNames } from '../../../support/issue-types.ts';
import { issueTypesOf } from '../../../support/plans.ts';
import { readLanguage } from '../check-classification.ts';
import type { Handler } from '../handlers.ts';

/** What the caller may open in this way; names are English in every language (ours). */
export const describeIssueTypes: Handler<'DescribeIssueTypes'> = async (input, call) => {
  readLanguage(input.language);
  const codes = issueTypesOf(call.account.plan, call.channel);
  return { issueTypes: codes.map((code) => ({ code, name: issueTypeNames[code] })) };
};
