import type { Resource } from '../inventory.ts';
import { openSources } from '../open-ports.ts';
import { colourOf } from '../rule.ts';
import type { Finding, FindingStatus, Rule } from '../rule.ts';

/** A range with a shorter prefix holds more addresses than a database should see. */
const shortestPrefix = 16;

type Judgement = readonly [status: FindingStatus, reason: string];

function judgeRange(range: string): Judgement {
  const prefix = Number(range.slice(range.indexOf('/') + 1));
  if (prefix === 0) return ['error', 'The rule lets in every address'];
  const isWide = !range.includes(':') && prefix < shortestPrefix;
  return isWide ? ['warning', 'The rule lets in more than 65,536 addresses'] : ['ok', ''];
}

function judgeGroup({ ingress }: Resource<'securityGroups'>): Judgement {
  return ingress.some((rule) => openSources(rule).length > 0)
    ? ['warning', 'The EC2 security group lets everybody in']
    : ['ok', ''];
}

/** One resource for each ingress rule. */
export const databaseSecurityGroups: Rule = {
  checkId: 'nNauJisYIT',
  evaluate: ({ databaseSecurityGroups: groups, securityGroups = [] }) => {
    const byId = new Map(securityGroups.map((group) => [group.id, group]));
    return (
      groups?.flatMap(({ name, region, ranges, securityGroupIds }) => {
        const find = (ingress: string, [status, reason]: Judgement): Finding => ({
          status,
          region,
          identity: [region, name, ingress],
          metadata: [region, name, ingress, colourOf(status), reason],
        });
        return [
          ...ranges.map((range) => find(range, judgeRange(range))),
          ...securityGroupIds.map((id) => {
            const group = byId.get(id);
            return group ? find(id, judgeGroup(group)) : null;
          }),
        ];
      }) ?? null
    );
  },
};
