import { limitChecks } from '../../catalogue/checks/service-limits.ts';
import type { LimitCheck } from '../../catalogue/checks/service-limits.ts';
import type { Resource } from '../inventory.ts';
import { colourOf } from '../rule.ts';
import type { Finding, FindingStatus, Rule } from '../rule.ts';

const high = 0.8;

function judge({ region, service, name, limit, usage }: Resource<'quotas'>): Finding {
  const share = usage / limit;
  const status: FindingStatus = share >= 1 ? 'error' : share >= high ? 'warning' : 'ok';
  return {
    status,
    // What is global has no Region.
    region: region === '-' ? null : region,
    identity: [region, service, name],
    metadata: [region, service, name, `${limit}`, `${usage}`, colourOf(status)],
  };
}

/** All checks of limits are one rule: each looks at its own limit, in every Region that has it. */
function limitRule({ checkId, service, limit }: LimitCheck): Rule {
  return {
    checkId,
    listsHealthy: true,
    evaluate: ({ quotas }) => {
      const own = quotas?.filter((quota) => quota.service === service && quota.name === limit) ?? [];
      return own.length === 0 ? null : own.map(judge);
    },
  };
}

export const serviceLimits: readonly Rule[] = limitChecks.map(limitRule);
