import { checksOfPlan } from '../../catalogue/checks/checks.ts';
import { checkArn } from './arns.ts';
import { pageOf } from './advisor-call.ts';
import type { AdvisorCall } from './advisor-call.ts';
import { listChecksInput, readAdvisorInput } from './advisor-input.ts';

/** All of them come from Trusted Advisor itself; which services they look at AWS has not told us. */
export function listChecks(call: AdvisorCall) {
  const query = readAdvisorInput(listChecksInput, call.input);
  const isElsewhere = query.awsService !== undefined || (query.source ?? 'ta_check') !== 'ta_check';
  const found = isElsewhere
    ? []
    : checksOfPlan(call.account.plan).filter(({ category }) => (query.pillar ?? category) === category);
  const { items, more } = pageOf(call, 'ListChecks', { items: found, query });
  return {
    checkSummaries: items.map(({ id, name, description, category, columns }) => ({
      id,
      arn: checkArn(id),
      name,
      description,
      pillars: [category],
      awsServices: [],
      source: 'ta_check',
      metadata: Object.fromEntries(columns.map((column, index) => [`${index}`, column])),
    })),
    ...more,
  };
}
