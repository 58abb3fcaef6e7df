import type { Resource } from '../inventory.ts';
import { colourOf } from '../rule.ts';
import type { Finding, FindingStatus, Rule } from '../rule.ts';

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
const tolerated = 0.2;

function judge(counts: readonly number[]): readonly [status: FindingStatus, reason: string] {
  const used = counts.filter((count) => count > 0);
  const most = Math.max(...used);
  if (used.length === 1) {
    return most > 1 ? ['error', 'All instances are in one Availability Zone'] : ['ok', ''];
  }
  const isUneven = (most - Math.min(...used)) / most > tolerated;
  return isUneven ? ['warning', 'Instances are distributed unevenly'] : ['ok', ''];
}

/** One resource for each Region that has running instances. A single instance has nothing to balance. */
function judgeRegion([region, instances]: [string, Resource<'instances'>[]]): Finding {
  const counts = letters.map((letter) => instances.filter(({ zone }) => zone === region + letter).length);
  const [status, reason] = judge(counts);
  return {
    status,
    region,
    identity: [region],
    metadata: [region, ...counts.map(String), colourOf(status), reason],
  };
}

export const zoneBalance: Rule = {
  checkId: 'wuy7G1zxql',
  evaluate: ({ instances }) => {
    if (!instances) return null;
    const running = instances.filter(({ state }) => state === 'running');
    return [...Map.groupBy(running, ({ region }) => region)].map(judgeRegion);
  },
};
