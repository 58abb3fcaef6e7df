/** Resources in perfect order, for specs: each case changes what it is about. */
import type { Resource } from './inventory.ts';

export const now = Date.parse('2026-06-15T12:00:00Z');

export function daysAgo(days: number): string {
  return new Date(now - days * 86_400_000).toISOString();
}

export function fortnightOf(value: number): number[] {
  return Array.from({ length: 14 }, () => value);
}

export const instance: Resource<'instances'> = {
  id: 'i-1',
  name: 'web',
  type: 'm5.large',
  region: 'eu-west-1',
  zone: 'eu-west-1a',
  state: 'running',
  isEbsOptimized: true,
  averageCpu: fortnightOf(40),
  networkTraffic: fortnightOf(200),
};

export const volume: Resource<'volumes'> = {
  id: 'vol-1',
  name: 'data',
  region: 'eu-west-1',
  zone: 'eu-west-1a',
  type: 'gp3',
  size: 100,
  iops: null,
  attachments: [{ instanceId: 'i-1', device: '/dev/sdf' }],
  averageIops: fortnightOf(50),
};

export const snapshot: Resource<'snapshots'> = {
  id: 'snap-1',
  name: 'nightly',
  volumeId: 'vol-1',
  region: 'eu-west-1',
  startedAt: daysAgo(1),
  description: 'Nightly',
  sharedWith: [],
};

export const securityGroup: Resource<'securityGroups'> = {
  id: 'sg-1',
  name: 'web',
  vpcId: 'vpc-1',
  region: 'eu-west-1',
  ingress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, sources: ['10.0.0.0/8'] }],
};

export const classicLoadBalancer: Resource<'classicLoadBalancers'> = {
  name: 'public',
  region: 'eu-west-1',
  instances: [{ id: 'i-1', isHealthy: true }],
  requests: fortnightOf(5000),
};

export const database: Resource<'databases'> = {
  id: 'orders',
  region: 'eu-west-1',
  zone: 'eu-west-1a',
  vpcId: 'vpc-1',
  instanceClass: 'db.r6g.large',
  engine: 'postgres',
  isMultiAz: true,
  storage: 100,
  backupRetention: 7,
  replicaOf: null,
  connections: fortnightOf(20),
};

export const bucket: Resource<'buckets'> = {
  name: 'assets',
  region: 'eu-west-1',
  versioning: 'Enabled',
  isMfaDeleteEnabled: false,
  grants: [],
  isPolicyPublic: false,
  isPublicAccessBlocked: false,
};

export const lambdaFunction: Resource<'functions'> = {
  name: 'orders',
  arn: 'arn:aws:lambda:eu-west-1:111122223333:function:orders',
  version: '$LATEST',
  region: 'eu-west-1',
  runtime: 'nodejs22.x',
  memorySize: 512,
  timeout: 3000,
  vpcId: null,
  zones: [],
  invocations: fortnightOf(1000),
  errors: fortnightOf(1),
  timeouts: fortnightOf(0),
  averageDuration: 200,
  peakMemory: 300,
};

export const recordSet: Resource<'hostedZones'>['recordSets'][number] = {
  name: 'www.example.com.',
  type: 'A',
  setIdentifier: null,
  routing: 'simple',
  failover: null,
  healthCheckId: null,
  ttl: 300,
  aliasTarget: null,
  values: ['192.0.2.1'],
};

export const hostedZone: Resource<'hostedZones'> = {
  id: 'Z1',
  name: 'example.com.',
  nameServers: ['ns-1', 'ns-2', 'ns-3', 'ns-4'],
  delegatedNameServers: ['ns-1', 'ns-2', 'ns-3', 'ns-4'],
  recordSets: [],
};

export const distribution: Resource<'distributions'> = {
  id: 'E1',
  arn: 'arn:aws:cloudfront::111122223333:distribution/E1',
  domainName: 'd1.cloudfront.net',
  isAccessLoggingEnabled: true,
  aliases: [{ name: 'www.example.com', target: 'd1.cloudfront.net' }],
  behaviors: [{ pathPattern: '*', forwardedHeaders: ['Accept-Language'] }],
  certificate: {
    source: 'iam',
    name: 'www',
    domains: ['*.example.com'],
    endsAt: daysAgo(-90),
    signature: 'SHA256',
  },
  origins: [
    {
      domainName: 'origin.example.com',
      usesHttps: true,
      certificate: { endsAt: daysAgo(-90), signature: 'SHA256', isSelfSigned: false },
    },
  ],
};
