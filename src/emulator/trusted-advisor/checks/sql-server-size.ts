import { dollars } from '../format.ts';
import { typeWithin, vcpusOf } from '../instance-types.ts';
import type { Resource } from '../inventory.ts';
import { placedFinding } from '../placed-finding.ts';
import { instanceMonth } from '../prices.ts';
import type { Finding, FindingStatus, Rule } from '../rule.ts';

/** The smallest number of virtual CPUs that a license covers. */
const leastVcpus = 4;

type Instance = Resource<'instances'>;
type Edition = NonNullable<Instance['sqlServer']>['edition'];

/** Virtual CPUs that an edition can use; Enterprise and Developer have no limit. */
const mostVcpus: Readonly<Partial<Record<Edition, number>>> = { Standard: 48, Web: 32, Express: 8 };

/** What has no SQL Server is left out; whether the others have is not known (null). */
function withSqlServer(
  instances: readonly Instance[],
  judge: (instance: Instance, edition: Edition) => Finding,
): (Finding | null)[] {
  return instances.flatMap((instance) => {
    if (instance.state !== 'running' || instance.sqlServer === null) return [];
    return [instance.sqlServer ? judge(instance, instance.sqlServer.edition) : null];
  });
}

function judgeSmall({ id, type, region }: Instance, edition: Edition, now: number): Finding {
  const vcpus = vcpusOf(type);
  const status: FindingStatus = vcpus < leastVcpus ? 'warning' : 'ok';
  return placedFinding({ status, region, id, cells: [type, `${vcpus}`, `${leastVcpus}`, edition] }, now);
}

function judgeLarge({ id, type, region }: Instance, edition: Edition, now: number): Finding {
  const vcpus = vcpusOf(type);
  const most = mostVcpus[edition] ?? Infinity;
  const status: FindingStatus = vcpus > most ? 'error' : 'ok';
  const fitting = status === 'ok' ? null : typeWithin(type, most);
  const cost = instanceMonth(type);
  const saved = fitting === null ? 0 : cost - instanceMonth(fitting);
  const allowed = Number.isFinite(most) ? `${most}` : '';
  const cells = [type, `${vcpus}`, edition, allowed, fitting ?? '', dollars(saved)];
  return placedFinding({ status, region, id, cells, monthlyCost: cost, monthlySavings: saved }, now);
}

export const smallSqlServers: Rule = {
  checkId: 'Qsdfp3A4L2',
  evaluate: ({ instances }, now) =>
    instances ? withSqlServer(instances, (instance, edition) => judgeSmall(instance, edition, now)) : null,
};

export const largeSqlServers: Rule = {
  checkId: 'Qsdfp3A4L1',
  evaluate: ({ instances }, now) =>
    instances ? withSqlServer(instances, (instance, edition) => judgeLarge(instance, edition, now)) : null,
};
