import type { Resource } from '../../trusted-advisor/inventory.ts';
import { ResourceMaker } from './resource-maker.ts';

type Instance = Resource<'instances'>;
type Volume = Resource<'volumes'>;

const day = 86_400_000;
const roles = ['web', 'api', 'worker', 'cache', 'batch', 'search', 'ci'];
const everybody = ['0.0.0.0/0'];

/** Makes resources of each kind, most of them in order. */
export class InventoryMaker extends ResourceMaker {
  instances(count: number): Instance[] {
    return this.many(count, (index) => {
      const region = this.region();
      const role = this.random.pick(roles);
      const load = this.random.next();
      const isIdle = load < 0.15;
      return {
        id: `i-0${this.random.hex(16)}`,
        name: `${role}-${index + 1}`,
        type: this.random.pick(['t3.medium', 'm5.large', 'm5.xlarge', 'c6i.2xlarge', 'r6g.xlarge']),
        region,
        // Zone a has more than its share.
        zone: `${region}${this.random.pick(['a', 'a', 'b', 'c'])}`,
        state: index % 12 === 11 ? 'stopped' : 'running',
        isEbsOptimized: this.random.chance(0.85),
        averageCpu: isIdle ? this.series(0, 6) : load > 0.93 ? this.series(88, 99) : this.series(12, 70),
        networkTraffic: isIdle ? this.series(0, 4) : this.series(40, 9000),
        ...this.#moreAboutInstance(index),
      };
    });
  }

  /** What runs on it; every ninth has Windows, every eighteenth SQL Server as well. */
  #moreAboutInstance(index: number): Partial<Instance> {
    const isWindows = index % 9 === 4;
    const version = this.random.pick(['2012 R2', '2016', '2019', '2022']);
    const edition = this.random.pick(['Standard', 'Web', 'Express'] as const);
    return {
      ebsThroughput: index % 13 === 6 ? this.series(140, 600) : this.series(1, 60),
      stoppedAt: this.time(90),
      platform: isWindows ? 'Windows' : 'Linux/UNIX',
      windowsServerVersion: isWindows ? version : null,
      sqlServer:
        index % 18 === 4 ? { edition, version: this.random.pick(['2014', '2016', '2019', '2022']) } : null,
      isManagedBySystemsManager: this.random.chance(0.9),
    };
  }

  volumes(instances: readonly Instance[]): Volume[] {
    return instances.flatMap(({ id, name, region, zone }, index) => {
      const type = this.random.pick(['gp3', 'gp3', 'gp3', 'gp2', 'io1'] as const);
      const isLost = index % 11 === 5;
      const root: Volume = {
        id: `vol-0${this.random.hex(16)}`,
        name: `${name}-root`,
        region,
        zone,
        type,
        size: this.random.pick([20, 50, 100, 200, 500]),
        iops: type === 'io1' ? this.random.integer(1, 8) * 1000 : null,
        attachments: [{ instanceId: id, device: '/dev/xvda' }],
        averageIops: this.series(2, 900),
        throughput: type === 'gp3' ? 125 : null,
        peakIops: this.counts(200, index % 7 === 3 ? 9000 : 1400),
        peakThroughput: this.counts(5, 60),
      };
      if (!isLost) return [root];
      return [
        root,
        {
          ...root,
          id: `vol-0${this.random.hex(16)}`,
          name: `${name}-old-data`,
          attachments: [],
          averageIops: [],
          peakIops: [],
          peakThroughput: [],
        },
      ];
    });
  }

  snapshots(volumes: readonly Volume[]): Resource<'snapshots'>[] {
    const kept = volumes.filter(() => this.random.chance(0.9));
    return kept.map(({ id, name, region }, index) => ({
      id: `snap-0${this.random.hex(16)}`,
      name: `${name}-backup`,
      volumeId: id,
      region,
      startedAt: this.time(this.random.chance(0.75) ? 6 : 60),
      description: `Backup of ${name}`,
      sharedWith: index === 7 ? ['all'] : [],
    }));
  }

  addresses(instances: readonly Instance[]): Resource<'addresses'>[] {
    const some = instances.filter((_, index) => index % 4 === 0);
    return some.map(({ id, region }, index) => ({
      publicIp: `203.0.113.${index + 10}`,
      allocationId: `eipalloc-0${this.random.hex(16)}`,
      region,
      instanceId: this.random.chance(0.8) ? id : null,
    }));
  }

  securityGroups(count: number): Resource<'securityGroups'>[] {
    const open = [443, 80, 443, 443, 8080, 22, 5432, 3389];
    return this.many(count, (index) => {
      const port = this.random.pick(open);
      const sources = index % 5 === 0 || port === 443 || port === 80 ? everybody : ['10.0.0.0/8'];
      return {
        id: `sg-0${this.random.hex(16)}`,
        name: `${this.random.pick(roles)}-${index + 1}`,
        vpcId: `vpc-0${this.random.hex(16)}`,
        region: this.region(),
        ingress: [
          { protocol: 'tcp', fromPort: port, toPort: port, sources },
          { protocol: 'tcp', fromPort: 9100, toPort: 9100, sources: ['10.0.0.0/8'] },
        ],
      };
    });
  }

  classicLoadBalancers(
    instances: readonly Instance[],
    groups: readonly Resource<'securityGroups'>[],
  ): Resource<'classicLoadBalancers'>[] {
    return this.many(Math.ceil(instances.length / 12), (index) => ({
      name: `classic-${index + 1}`,
      region: this.region(),
      instances:
        index % 4 === 3
          ? []
          : instances.slice(index, index + 2).map(({ id }) => ({ id, isHealthy: index % 4 !== 2 })),
      requests: index % 4 === 1 ? this.series(0, 80) : this.series(2000, 90_000),
      ...this.#moreAboutBalancer(index, groups),
    }));
  }

  #moreAboutBalancer(
    index: number,
    groups: readonly Resource<'securityGroups'>[],
  ): Partial<Resource<'classicLoadBalancers'>> {
    const https = {
      protocol: 'HTTPS' as const,
      port: 443,
      tlsVersions: this.random.pick([['TLSv1.2' as const], ['TLSv1' as const, 'TLSv1.2' as const]]),
    };
    const http = { protocol: 'HTTP' as const, port: 80, tlsVersions: [] };
    return {
      listeners: index % 3 === 1 ? [http] : [http, https],
      securityGroupIds: index % 5 === 4 ? ['sg-0000000000deleted'] : [this.random.pick(groups).id],
      isConnectionDrainingEnabled: this.random.chance(0.7),
      zones: this.place.regions.slice(0, 1).flatMap((region) => [`${region}a`, `${region}b`]),
    };
  }

  databases(count: number): Resource<'databases'>[] {
    return this.many(count, (index) => {
      const region = this.region();
      const isIdle = index % 7 === 6;
      return {
        id: `${this.random.pick(['orders', 'ledger', 'catalog', 'sessions', 'reports'])}-db-${index + 1}`,
        region,
        zone: `${region}${this.random.pick(['a', 'b', 'c'])}`,
        vpcId: `vpc-0${this.random.hex(16)}`,
        instanceClass: this.random.pick(['db.t4g.medium', 'db.m6g.large', 'db.r6g.large', 'db.r6g.xlarge']),
        engine: this.random.pick(['postgres', 'mysql', 'mariadb']),
        isMultiAz: this.random.chance(0.6),
        storage: this.random.pick([20, 100, 200, 500, 1000]),
        backupRetention: this.random.chance(0.85) ? this.random.pick([1, 7, 14, 35]) : 0,
        replicaOf: null,
        connections: isIdle ? this.many(14, () => 0) : this.series(5, 180),
      };
    });
  }

  databaseSnapshots(count: number): Resource<'databaseSnapshots'>[] {
    return this.many(count, (index) => ({
      id: `rds:orders-db-${index + 1}-${new Date(this.place.today - day).toISOString().slice(0, 10)}`,
      databaseId: `orders-db-${index + 1}`,
      region: this.region(),
      sharedWith: [],
    }));
  }

  buckets(count: number): Resource<'buckets'>[] {
    return this.many(count, (index) => {
      const isOpen = this.random.chance(0.12);
      return {
        name: `example-${this.place.accountId.slice(0, 4)}-${this.random.pick(roles)}-${index + 1}`,
        region: this.region(),
        versioning: this.random.pick(['Enabled', 'Enabled', 'Enabled', 'Suspended', 'Disabled'] as const),
        isMfaDeleteEnabled: this.random.chance(0.1),
        grants: isOpen
          ? [{ grantee: 'AllUsers', permission: this.random.pick(['READ', 'WRITE'] as const) }]
          : [],
        isPolicyPublic: !isOpen && this.random.chance(0.08),
        isPublicAccessBlocked: !isOpen && this.random.chance(0.8),
        storedGigabytes: this.random.integer(1, 4000),
        sentGigabytes: this.random.chance(0.1)
          ? this.random.integer(30_000, 200_000)
          : this.random.integer(0, 900),
      };
    });
  }

  accessKeys(count: number): Resource<'accessKeys'>[] {
    return this.many(count, (index) => ({
      // No key: a real one has 20 characters and no hyphen.
      id: `AKIA-SAMPLE-${String(index + 1).padStart(3, '0')}`,
      userName: `${this.random.pick(['deploy', 'backup', 'report', 'ci', 'partner'])}-${index + 1}`,
      status: this.random.chance(0.85) ? 'Active' : 'Inactive',
      createdAt: this.time(this.random.pick([60, 85, 400, 1100])),
    }));
  }

  autoScalingGroups(count: number): Resource<'autoScalingGroups'>[] {
    return this.many(count, (index) => ({
      name: `${this.random.pick(roles)}-asg-${index + 1}`,
      region: this.region(),
      loadBalancers: this.random.chance(0.7) ? [`${this.random.pick(roles)}-alb`] : [],
      healthCheckType: this.random.chance(0.7) ? 'ELB' : 'EC2',
      launch: {
        type: index % 4 === 0 ? 'LaunchConfiguration' : 'LaunchTemplate',
        name: `launch-${index + 1}`,
        references: [
          { type: 'AMI', name: `ami-0${this.random.hex(16)}`, exists: index % 8 !== 3 },
          { type: 'Security Group', name: `sg-0${this.random.hex(16)}`, exists: true },
        ],
      },
      instanceType: this.random.pick(['m5.large', 'm5.xlarge', 'c6i.xlarge']),
      instanceCount: this.random.integer(2, 8),
      averageCpu: this.random.chance(0.3) ? this.series(5, 30) : this.series(30, 80),
    }));
  }

  vpnConnections(count: number): Resource<'vpnConnections'>[] {
    return this.many(count, (index) => ({
      id: `vpn-0${this.random.hex(16)}`,
      region: this.region(),
      vpcId: `vpc-0${this.random.hex(16)}`,
      virtualPrivateGatewayId: `vgw-0${this.random.hex(16)}`,
      customerGatewayId: `cgw-0${this.random.hex(16)}`,
      tunnels: index === 0 ? ['UP', 'DOWN'] : ['UP', 'UP'],
    }));
  }

  alarms(count: number): Resource<'alarms'>[] {
    return this.many(count, (index) => {
      const region = this.region();
      const name = `alarm:${this.random.pick(roles)}-cpu-${index + 1}`;
      return {
        arn: this.arn('cloudwatch', region, name),
        region,
        areActionsEnabled: this.random.chance(0.9),
      };
    });
  }

  repositories(count: number): Resource<'repositories'>[] {
    return this.many(count, (index) => {
      const region = this.region();
      const arn = this.arn('ecr', region, `repository/${this.random.pick(roles)}-${index + 1}`);
      return { arn, region, tagMutability: this.random.chance(0.6) ? 'IMMUTABLE' : 'MUTABLE' };
    });
  }
}
