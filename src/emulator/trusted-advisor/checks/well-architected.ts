import { timestamp } from '../format.ts';
import type { Resource } from '../inventory.ts';
import { colourOf } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';

type Workload = Resource<'workloads'>;
type Pillar = Workload['pillars'][number];

function judge(workload: Workload, pillar: Pillar, now: number): Finding {
  const status = pillar.highRisks > pillar.resolvedHighRisks ? 'error' : 'ok';
  const { arn, name, region, reviewer, environment, startedAt, modifiedAt } = workload;
  return {
    status,
    region,
    identity: [arn],
    metadata: [
      colourOf(status),
      region,
      arn,
      name,
      reviewer,
      environment,
      startedAt,
      modifiedAt,
      `${pillar.highRisks}`,
      `${pillar.resolvedHighRisks}`,
      `${pillar.answered}`,
      `${pillar.questions}`,
      timestamp(now),
    ],
  };
}

function pillarRule(checkId: string, name: Pillar['pillar']): Rule {
  return {
    checkId,
    listsHealthy: true,
    evaluate: ({ workloads }, now) =>
      workloads?.map((workload) => {
        const reviewed = workload.pillars.find(({ pillar }) => pillar === name);
        return reviewed ? judge(workload, reviewed, now) : null;
      }) ?? null,
  };
}

export const wellArchitected: readonly Rule[] = [
  pillarRule('Wxdfp4B1L1', 'costOptimization'),
  pillarRule('Wxdfp4B1L2', 'performance'),
  pillarRule('Wxdfp4B1L3', 'security'),
  pillarRule('Wxdfp4B1L4', 'reliability'),
];
