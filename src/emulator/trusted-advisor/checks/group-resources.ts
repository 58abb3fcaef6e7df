import type { Resource } from '../inventory.ts';
import { colourOf } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';

type Group = Resource<'autoScalingGroups'>;

/** One resource for each thing that is missing, or one for a group that has all it needs. */
function findings({ name, region, launch }: Group): (Finding | null)[] {
  if (!launch) return [null];
  const configuration = launch.type === 'LaunchConfiguration' ? launch.name : '';
  const cells = [region, name, configuration, launch.type, launch.name];
  const missing = launch.references.filter(({ exists }) => !exists);
  if (missing.length === 0) {
    const metadata = [...cells, '', '', colourOf('ok'), ''];
    return [{ status: 'ok', region, identity: [region, name], metadata }];
  }
  return missing.map((reference) => ({
    status: 'error',
    region,
    identity: [region, name, reference.type, reference.name],
    metadata: [...cells, reference.type, reference.name, colourOf('error'), 'The resource does not exist'],
  }));
}

export const groupResources: Rule = {
  checkId: '8CNsSllI5v',
  evaluate: ({ autoScalingGroups }) => autoScalingGroups?.flatMap(findings) ?? null,
};
