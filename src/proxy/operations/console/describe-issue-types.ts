import { issueTypeNames, issueTypes } from '../../../support/issue-types.ts';
import { isCaseLanguage } from '../../../support/languages.ts';
import { issueTypesOf, planCodes } from '../../../support/plans.ts';
import { accountPlans } from '../../companion/account-plans.ts';
import { accountOf } from '../../companion/find-templates.ts';
import type { OwnOperation } from '../own-operation.ts';
import { consoleInput, invalidParameter } from './console-input.ts';

/** What AWS's API takes on the plans that the account can be on; where nothing is known, on any plan. */
export const describeIssueTypes: OwnOperation = async ({ database }, input, call) => {
  const { language } = consoleInput('DescribeIssueTypes', input);
  if (language !== undefined && !isCaseLanguage(language)) {
    throw invalidParameter('Invalid language: it is not a language that AWS Support handles cases in.');
  }
  const known = await accountPlans(database, accountOf(call));
  const plans = known.length > 0 ? known : planCodes;
  const codes = issueTypes.filter((code) => plans.some((plan) => issueTypesOf(plan, 'key').includes(code)));
  return { output: { issueTypes: codes.map((code) => ({ code, name: issueTypeNames[code] })) } };
};
