import { severitiesOf } from '../../support/first-response.ts';
import { severities } from '../../support/severities.ts';
import { readLanguage } from './check-classification.ts';
import type { Handler } from './handlers.ts';

/** The levels of the account's plan, least urgent first; names are English in every language (ours). */
export const describeSeverityLevels: Handler<'DescribeSeverityLevels'> = async (input, call) => {
  readLanguage(input.language);
  call.endDryRun();
  const levels = severitiesOf(call.account.plan).map((code) => severities[code]);
  return { severityLevels: levels.map(({ code, name }) => ({ code, name })) };
};
