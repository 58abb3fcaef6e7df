import { daysSince } from '../format.ts';
import { colourOf } from '../rule.ts';
import type { FindingStatus, Rule } from '../rule.ts';

const old = 90;
const veryOld = 2 * 365;

function judge(age: number): readonly [status: FindingStatus, reason: string] {
  if (age > veryOld) return ['error', 'Access key not rotated within two years'];
  if (age > old) return ['warning', 'Access key not rotated within 90 days'];
  return ['ok', 'Access key rotated within 90 days'];
}

/** Active keys only: an inactive one opens nothing. */
export const accessKeyRotation: Rule = {
  checkId: 'DqdJqYeRm5',
  listsHealthy: true,
  evaluate: ({ accessKeys }, now) =>
    accessKeys
      ?.filter(({ status }) => status === 'Active')
      .map(({ id, userName, createdAt }) => {
        const [status, reason] = judge(daysSince(createdAt, now));
        return {
          status,
          region: null,
          identity: [userName, id],
          metadata: [colourOf(status), userName, id, createdAt, reason],
        };
      }) ?? null,
};
