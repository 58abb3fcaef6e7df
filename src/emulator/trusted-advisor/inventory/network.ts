import { z } from 'zod';

import { count, daily, id, name, names, region } from './values.ts';

const ingressRule = z.strictObject({
  /** `-1` for all protocols. */
  protocol: z.enum(['tcp', 'udp', 'icmp', '-1']),
  /** Null with protocols that have no ports. */
  fromPort: z.int().min(-1).max(65535).nullable(),
  toPort: z.int().min(-1).max(65535).nullable(),
  /** CIDR ranges and ids of groups. */
  sources: z.array(z.string()),
});

export const securityGroup = z.strictObject({
  id,
  name,
  vpcId: id,
  region,
  ingress: z.array(ingressRule),
});

export const classicLoadBalancer = z.strictObject({
  name: id,
  region,
  instances: z.array(z.strictObject({ id, isHealthy: z.boolean() })),
  requests: daily,
  listeners: z
    .array(
      z.strictObject({
        protocol: z.enum(['HTTP', 'HTTPS', 'TCP', 'SSL']),
        port: z.int().min(1).max(65535),
        /** `TLSv1.2`, …: what the listener's policy lets clients use. */
        tlsVersions: z.array(z.enum(['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'])),
      }),
    )
    .optional(),
  securityGroupIds: names.optional(),
  isConnectionDrainingEnabled: z.boolean().optional(),
  /** In which it is active. */
  zones: names.optional(),
});

export const vpnConnection = z.strictObject({
  id,
  region,
  vpcId: id,
  virtualPrivateGatewayId: id,
  customerGatewayId: id,
  tunnels: z.array(z.enum(['UP', 'DOWN'])).max(2),
});

const recordSet = z.strictObject({
  name,
  /** `A`, `CNAME`, `MX`, … */
  type: z.string(),
  setIdentifier: z.string().nullable(),
  routing: z.enum(['simple', 'weighted', 'latency', 'failover', 'geolocation', 'multivalue']),
  failover: z.enum(['PRIMARY', 'SECONDARY']).nullable(),
  healthCheckId: id.nullable(),
  /** Seconds; null for aliases. */
  ttl: count.nullable(),
  /** A domain name. */
  aliasTarget: z.string().nullable(),
  values: z.array(z.string()),
});

export const hostedZone = z.strictObject({
  id,
  name,
  /** Assigned by Route 53. */
  nameServers: names,
  /** Named at the registrar; null where that is not known. */
  delegatedNameServers: names.nullable(),
  recordSets: z.array(recordSet).max(50_000),
});

/** Of Route 53. */
export const healthCheck = z.strictObject({ id });
