import type { Resource } from '../../trusted-advisor/inventory.ts';
import type { ResourceMaker } from './resource-maker.ts';

const pillars = ['costOptimization', 'performance', 'security', 'reliability'] as const;

export function makeWorkloads(maker: ResourceMaker, count: number): Resource<'workloads'>[] {
  return maker.many(count, (index) => {
    const region = maker.region();
    return {
      arn: maker.arn('wellarchitected', region, `workload/${maker.random.hex(32)}`),
      name: `Workload ${index + 1}`,
      region,
      reviewer: maker.random.pick(['Sam Rivera', 'Alex Chen', 'Maria Silva']),
      environment: index % 2 === 0 ? 'PRODUCTION' : 'PREPRODUCTION',
      startedAt: maker.dayFromToday(-300),
      modifiedAt: maker.time(60),
      pillars: pillars.map((pillar) => {
        const highRisks = maker.random.integer(0, 4);
        const questions = maker.random.integer(8, 12);
        return {
          pillar,
          questions,
          answered: questions - maker.random.integer(0, 3),
          highRisks,
          resolvedHighRisks: maker.random.integer(0, highRisks),
        };
      }),
    };
  });
}

export function makeKeyExposures(maker: ResourceMaker, count: number): Resource<'keyExposures'>[] {
  return maker.many(count, (index) => ({
    // No key: a real one has 20 characters and no hyphen.
    accessKeyId: `AKIA-SAMPLE-X${index + 1}`,
    userName: 'contractor-1',
    kind: 'Exposed',
    caseId: '1234567890',
    updatedAt: maker.dayFromToday(-2),
    location: 'https://example.com/snippets/4711',
    deadline: maker.dayFromToday(5),
    usage: 0,
  }));
}

export function makeDatabaseClusters(maker: ResourceMaker, count: number): Resource<'databaseClusters'>[] {
  return maker.many(count, (index) => ({
    id: `aurora-${index + 1}`,
    region: maker.region(),
    members: maker.many(2, (member) => ({
      id: `aurora-${index + 1}-${member + 1}`,
      isPubliclyAccessible: index % 3 === 1 && member === 0,
    })),
  }));
}

export function makeDatabaseGroups(
  maker: ResourceMaker,
  count: number,
): Resource<'databaseSecurityGroups'>[] {
  return maker.many(count, (index) => ({
    name: `db-clients-${index + 1}`,
    region: maker.region(),
    ranges: [index % 4 === 1 ? '0.0.0.0/0' : index % 4 === 2 ? '10.0.0.0/8' : '10.1.0.0/24'],
    securityGroupIds: [],
  }));
}

export function makeRedshiftClusters(maker: ResourceMaker, count: number): Resource<'redshiftClusters'>[] {
  return maker.many(count, (index) => ({
    id: `warehouse-${index + 1}`,
    region: maker.region(),
    nodeType: maker.random.pick(['dc2.large', 'ra3.xlplus']),
    nodes: maker.random.integer(2, 4),
    averageCpu: maker.series(5, 60),
    connections: index % 2 === 1 ? maker.counts(0, 0) : maker.counts(2, 30),
  }));
}
