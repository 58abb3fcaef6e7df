import type { Resource } from '../../trusted-advisor/inventory.ts';
import type { ResourceMaker } from './resource-maker.ts';

export function makeReservedInstances(maker: ResourceMaker, count: number): Resource<'reservedInstances'>[] {
  return maker.many(count, (index) => {
    const region = maker.region();
    return {
      id: maker.random.uuid(),
      zone: index % 2 === 0 ? region : maker.zone(region),
      region,
      type: maker.random.pick(['m5.large', 'm5.xlarge', 't3.medium']),
      platform: 'Linux/UNIX',
      count: maker.random.integer(1, 3),
      endsAt: maker.dayFromToday(index === 0 ? 12 : maker.random.integer(60, 300)),
    };
  });
}

export function makeFunctions(maker: ResourceMaker, count: number): Resource<'functions'>[] {
  const purposes = ['resize', 'notify', 'import', 'report', 'webhook', 'cleanup'];
  return maker.many(count, (index) => {
    const region = maker.region();
    const name = `${maker.random.pick(purposes)}-${index + 1}`;
    const memorySize = maker.random.pick([128, 256, 512, 1024, 2048]);
    const isInVpc = index % 3 === 0;
    return {
      name,
      arn: maker.arn('lambda', region, `function:${name}`),
      version: '$LATEST',
      region,
      runtime: maker.random.pick([
        'nodejs22.x',
        'nodejs20.x',
        'nodejs18.x',
        'python3.12',
        'python3.9',
        'java21',
      ]),
      memorySize,
      timeout: maker.random.pick([3000, 30_000, 60_000]),
      vpcId: isInVpc ? `vpc-0${maker.random.hex(16)}` : null,
      zones: isInVpc ? [`${region}a`, ...(index % 2 === 0 ? [`${region}b`] : [])] : [],
      invocations: maker.counts(500, 9000),
      errors: index % 8 === 5 ? maker.counts(50, 1500) : maker.counts(0, 10),
      timeouts: index % 10 === 7 ? maker.counts(50, 1500) : maker.counts(0, 5),
      averageDuration: maker.random.integer(20, 2500),
      peakMemory: Math.round((memorySize * maker.random.integer(20, 99)) / 100),
    };
  });
}

/** No instances of theirs are in the inventory: volumes of a fleet that comes and goes, without snapshots. */
export function makeFleetVolumes(maker: ResourceMaker, count: number): Resource<'volumes'>[] {
  return maker.many(count, (index) => {
    const region = maker.region();
    return {
      id: `vol-0${maker.random.hex(16)}`,
      name: `fleet-${index + 1}`,
      region,
      zone: maker.zone(region),
      type: 'gp3',
      size: 20,
      iops: null,
      attachments: [{ instanceId: `i-0${maker.random.hex(16)}`, device: '/dev/xvda' }],
      averageIops: [],
    };
  });
}

export function makeEndpoints(maker: ResourceMaker, count: number): Resource<'comprehendEndpoints'>[] {
  return maker.many(count, (index) => {
    const region = maker.region();
    const isIdle = index % 3 === 1;
    return {
      arn: maker.arn('comprehend', region, `document-classifier-endpoint/mail-${index + 1}`),
      modelArn: maker.arn('comprehend', region, `document-classifier/mail-${index + 1}`),
      region,
      inferenceUnits: maker.random.integer(1, 4),
      isAutoScaled: index % 2 === 0,
      key: { id: maker.random.uuid(), state: index % 3 === 2 ? 'Disabled' : 'Enabled' },
      createdAt: maker.dayFromToday(-200),
      lastRequestAt: maker.dayFromToday(isIdle ? -40 : -1),
      utilization: isIdle ? maker.series(0, 0) : maker.series(20, 70),
    };
  });
}
