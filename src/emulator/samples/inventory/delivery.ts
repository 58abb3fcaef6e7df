import type { Resource } from '../../trusted-advisor/inventory.ts';
import type { ResourceMaker } from './resource-maker.ts';

type Zone = Resource<'hostedZones'>;
type RecordSet = Zone['recordSets'][number];

const domains = ['example.com', 'example.org', 'example.net'];

const plain: Omit<RecordSet, 'name'> = {
  type: 'A',
  setIdentifier: null,
  routing: 'simple',
  failover: null,
  healthCheckId: null,
  ttl: 300,
  aliasTarget: null,
  values: ['192.0.2.10'],
};

function recordSets(domain: string, index: number): RecordSet[] {
  const named = (name: string, change: Partial<RecordSet>): RecordSet => ({
    ...plain,
    name: `${name}${domain}.`,
    ...change,
  });
  const failover = { routing: 'failover', ttl: index % 2 === 0 ? 60 : 900 } as const;
  return [
    named('', { type: 'MX', values: ['10 mail.example.com'] }),
    ...(index % 2 === 0 ? [named('', { type: 'TXT', values: ['"v=spf1 mx -all"'] })] : []),
    named('shop.', { type: 'CNAME', values: ['shop-1.eu-west-1.elb.amazonaws.com'] }),
    named('docs.', { type: 'CNAME', values: ['docs.example.org'] }),
    named('api.', { routing: 'latency', setIdentifier: 'eu' }),
    named('app.', { ...failover, failover: 'PRIMARY', setIdentifier: 'first', healthCheckId: 'hc-1' }),
    named('app.', { ...failover, failover: 'SECONDARY', setIdentifier: 'second', healthCheckId: 'hc-2' }),
    named('old.', { ...failover, failover: 'PRIMARY', setIdentifier: 'first', healthCheckId: 'hc-9' }),
  ];
}

export function makeHostedZones(maker: ResourceMaker, count: number): Zone[] {
  return maker.many(count, (index) => {
    const domain = index < domains.length ? domains[index] : `team-${index}.example.com`;
    const nameServers = maker.many(
      4,
      (server) => `ns-${maker.random.integer(1, 2000)}.awsdns-0${server}.com`,
    );
    return {
      id: `Z${maker.random.hex(13).toUpperCase()}`,
      name: `${domain}.`,
      nameServers,
      delegatedNameServers: index % 3 === 1 ? nameServers.slice(0, 2) : nameServers,
      recordSets: recordSets(domain ?? '', index),
    };
  });
}

/** Those that the record sets name, but for one that is gone. */
export const sampleHealthChecks: Resource<'healthChecks'>[] = [{ id: 'hc-1' }, { id: 'hc-2' }];

export function makeDistributions(maker: ResourceMaker, count: number): Resource<'distributions'>[] {
  return maker.many(count, (index) => {
    const id = `E${maker.random.hex(13).toUpperCase()}`;
    const domainName = `d${maker.random.hex(13)}.cloudfront.net`;
    const origin = { endsAt: maker.dayFromToday(200), signature: 'SHA256' } as const;
    return {
      id,
      arn: `arn:aws:cloudfront::${maker.place.accountId}:distribution/${id}`,
      domainName,
      isAccessLoggingEnabled: index % 3 !== 1,
      aliases: [{ name: `cdn-${index + 1}.example.com`, target: index % 4 === 2 ? null : domainName }],
      behaviors: [{ pathPattern: '*', forwardedHeaders: index % 5 === 3 ? ['User-Agent'] : ['Host'] }],
      certificate: {
        source: 'iam',
        name: `cdn-${index + 1}`,
        domains: ['*.example.com'],
        endsAt: maker.dayFromToday(index % 6 === 4 ? -3 : 120),
        signature: index % 6 === 5 ? 'SHA1' : 'SHA256',
      },
      origins: [
        {
          domainName: `origin-${index + 1}.example.com`,
          usesHttps: true,
          certificate: { ...origin, isSelfSigned: index % 4 === 1 },
        },
      ],
    };
  });
}

export function makeApiStages(maker: ResourceMaker, count: number): Resource<'apiStages'>[] {
  return maker.many(count, (index) => {
    const region = maker.region();
    return {
      arn: `arn:aws:apigateway:${region}::/restapis/${maker.random.hex(10)}/stages/live`,
      region,
      protocol: index % 4 === 3 ? 'WEBSOCKET' : 'REST',
      loggingLevel: maker.random.pick(['ERROR', 'INFO', 'OFF'] as const),
      isTracingEnabled: maker.random.chance(0.6),
    };
  });
}
