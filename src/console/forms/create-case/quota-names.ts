/**
 * Quotas that are raised most, by kind (the category of a quota increase), to choose from; any other can be
 * written. Names are those under which Trusted Advisor and Service Quotas report them; kinds that are not
 * listed offer none.
 */
import { regionNames } from '../../../support/regions.ts';

/** Quotas of the account as a whole. General ones have no Region either (user guide, quota increase). */
const withoutRegion: ReadonlySet<string> = new Set([
  'general',
  'cloudfront',
  'iam',
  'organizations',
  'route53',
]);

export const isWithoutRegion = (kind: string): boolean => withoutRegion.has(kind);

/** Codes, with the names that people look for. */
export const regionOptions = Object.entries(regionNames).map(([value, description]) => {
  return { value, description };
});

const names: Readonly<Record<string, readonly string[]>> = {
  'api-gateway': ['Regional APIs per Region', 'Throttle rate'],
  'auto-scaling': ['Auto Scaling groups', 'Launch configurations'],
  cloudformation: ['Stacks'],
  cloudfront: ['Web distributions per account', 'Alternate domain names per distribution'],
  dynamodb: ['Read capacity per account', 'Write capacity per account', 'Tables per Region'],
  'ebs-snapshots': ['Active snapshots'],
  'ebs-volumes': [
    'Cold HDD (sc1) volume storage',
    'General Purpose SSD (gp2) volume storage',
    'General Purpose SSD (gp3) volume storage',
    'Magnetic (standard) volume storage',
    'Provisioned IOPS (SSD) volume aggregate IOPS',
    'Provisioned IOPS SSD (io1) volume storage',
    'Provisioned IOPS SSD (io2) volume storage',
    'Throughput Optimized HDD (st1) volume storage',
  ],
  'ec2-instances': [
    'Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances',
    'Running On-Demand F instances',
    'Running On-Demand G and VT instances',
    'Running On-Demand P instances',
    'Running On-Demand X instances',
    'Reserved Instance leases',
  ],
  'ec2-spot-instances': ['All Standard (A, C, D, H, I, M, R, T, Z) Spot Instance requests'],
  'elastic-ips': ['EC2-VPC Elastic IP addresses', 'EC2-Classic Elastic IP addresses'],
  'elastic-load-balancers': [
    'Application Load Balancers per Region',
    'Classic Load Balancers per Region',
    'Network Load Balancers per Region',
  ],
  iam: ['Groups', 'Instance profiles', 'Policies', 'Roles', 'Server certificates', 'Users'],
  kinesis: ['Shards per Region'],
  lambda: ['Concurrent executions', 'Function and layer storage'],
  organizations: ['Accounts in the organization'],
  rds: [
    'Cluster parameter groups',
    'Cluster roles',
    'Clusters',
    'DB instances',
    'DB parameter groups',
    'DB security groups',
    'Event subscriptions',
    'Manual DB snapshots',
    'Option groups',
    'Read replicas per master',
    'Reserved instances',
    'Subnet groups',
    'Subnets per subnet group',
    'Total storage',
  ],
  route53: [
    'Health checks',
    'Hosted zones',
    'Reusable delegation sets',
    'Traffic policies',
    'Traffic policy instances',
  ],
  s3: ['Buckets'],
  'ses-sending': ['Daily sending quota', 'Sending rate'],
  'sns-text-messaging': ['SMS monthly spend'],
  vpc: [
    'VPCs per Region',
    'Internet gateways per Region',
    'NAT gateways per Availability Zone',
    'Routes per route table',
    'Rules per security group',
    'Security groups per Region',
    'Subnets per VPC',
  ],
};

/** Of all kinds where none is chosen. */
export function quotasOf(kind: string): readonly string[] {
  return kind === '' ? Object.values(names).flat() : (names[kind] ?? []);
}
