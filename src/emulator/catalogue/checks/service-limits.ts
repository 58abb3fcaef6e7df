import { checksOf } from './catalogue-check.ts';

export interface LimitCheck {
  readonly checkId: string;
  readonly service: string;
  readonly limit: string;
}

/** Id and name of the check as AWS has them, no-break spaces included; service and limit as its results write them, where known. */
const limits: readonly (readonly [id: string, name: string, service: string, limit: string])[] = [
  ['fW7HH0l7J9', 'Auto Scaling Groups', 'AutoScaling', 'Auto Scaling groups'],
  ['aW7HH0l7J9', 'Auto Scaling Launch Configurations', 'AutoScaling', 'Launch configurations'],
  ['gW7HH0l7J9', 'CloudFormation Stacks', 'CloudFormation', 'Stacks'],
  ['6gtQddfEw6', 'DynamoDB Read Capacity', 'DynamoDB', 'Read capacity'],
  ['c5ftjdfkMr', 'DynamoDB Write Capacity', 'DynamoDB', 'Write capacity'],
  ['eI7KK0l7J9', 'EBS Active Snapshots', 'EBS', 'Active snapshots'],
  ['gH5CC0e3J9', 'EBS Cold HDD (sc1) Volume Storage', 'EBS', 'Cold HDD (sc1) volume storage (TiB)'],
  [
    'dH7RR0l6J9',
    'EBS General Purpose SSD (gp2) Volume Storage',
    'EBS',
    'General Purpose SSD (gp2) volume storage (TiB)',
  ],
  ['cG7HH0l7J9', 'EBS Magnetic (standard) Volume Storage', 'EBS', 'Magnetic (standard) volume storage (TiB)'],
  [
    'tV7YY0l7J9',
    'EBS Provisioned IOPS (SSD) Volume Aggregate IOPS',
    'EBS',
    'Provisioned IOPS (SSD) volume aggregate IOPS',
  ],
  [
    'gI7MM0l7J9',
    'EBS Provisioned IOPS SSD (io1) Volume Storage',
    'EBS',
    'Provisioned IOPS SSD (io1) volume storage (TiB)',
  ],
  [
    'wH7DD0l3J9',
    'EBS Throughput Optimized HDD (st1) Volume Storage',
    'EBS',
    'Throughput Optimized HDD (st1) volume storage (TiB)',
  ],
  ['0Xc6LMYG8P', 'EC2 On-Demand Instances', 'EC2', 'On-Demand instances'],
  ['iH7PP0l7J9', 'EC2 Reserved Instance Leases', 'EC2', 'Reserved Instances - purchase limit (monthly)'],
  ['aW9HH0l8J6', 'EC2-Classic Elastic IP Addresses', 'EC2', 'Elastic IP addresses (EIPs)'],
  ['lN7RR0l7J9', 'EC2-VPC Elastic IP Address', 'VPC', 'Elastic IP addresses (EIPs)'],
  ['EM8b3yLRTr', 'ELB Application Load Balancers', 'ELB', 'Active Application Load Balancers'],
  ['iK7OO0l7J9', 'ELB Classic Load Balancers', 'ELB', 'Active load balancers'],
  ['8wIqYSt25K', 'ELB Network Load Balancers', 'ELB', 'Active Network Load Balancers'],
  ['sU7XX0l7J9', 'IAM Group', 'IAM', 'Groups'],
  ['nO7SS0l7J9', 'IAM Instance Profiles', 'IAM', 'Instance profiles'],
  ['pR7UU0l7J9', 'IAM Policies', 'IAM', 'Policies'],
  ['oQ7TT0l7J9', 'IAM Roles', 'IAM', 'Roles'],
  ['rT7WW0l7J9', 'IAM Server Certificates', 'IAM', 'Server certificates'],
  ['qS7VV0l7J9', 'IAM Users', 'IAM', 'Users'],
  ['bW7HH0l7J9', 'Kinesis Shards per Region', 'Kinesis', 'Shards per region'],
  ['jtlIMO3qZM', 'RDS Cluster Parameter Groups', 'RDS', 'Cluster parameter groups'],
  ['7fuccf1Mx7', 'RDS Cluster Roles', 'RDS', 'Cluster roles'],
  ['gjqMBn6pjz', 'RDS Clusters', 'RDS', 'Clusters'],
  ['XG0aXHpIEt', 'RDS DB Instances', 'RDS', 'DB instances'],
  ['dV84wpqRUs', 'RDS DB Manual Snapshots', 'RDS', 'DB manual snapshots'],
  ['jEECYg2YVU', 'RDS DB Parameter Groups', 'RDS', 'DB parameter groups'],
  ['gfZAn3W7wl', 'RDS DB Security Groups', 'RDS', 'DB security groups'],
  ['keAhfbH5yb', 'RDS Event Subscriptions', 'RDS', 'Event subscriptions'],
  ['dBkuNCvqn5', 'RDS Max Auths per Security Group', 'RDS', 'Max auths per security group'],
  ['3Njm0DJQO9', 'RDS Option Groups', 'RDS', 'Option groups'],
  ['pYW8UkYz2w', 'RDS Read Replicas per Master', 'RDS', 'Read replicas per master'],
  ['UUDvOa5r34', 'RDS Reserved Instances', 'RDS', 'Reserved instances'],
  ['dYWBaXaaMM', 'RDS Subnet Groups', 'RDS', 'Subnet groups'],
  ['jEhCtdJKOY', 'RDS Subnets per Subnet Group', 'RDS', 'Subnets per subnet group'],
  ['P1jhKWEmLa', 'RDS Total Storage Quota', 'RDS', 'Storage quota (GB)'],
  ['dx3xfcdfMr', 'Route\u00a053 Hosted Zones', 'Route53', 'Hosted zones per account'],
  ['ru4xfcdfMr', 'Route\u00a053 Max Health Checks', 'Route53', 'Max health checks per account'],
  ['ty3xfcdfMr', 'Route\u00a053 Reusable Delegation Sets', 'Route53', 'Reusable delegation sets per account'],
  ['dx3xfbjfMr', 'Route\u00a053 Traffic Policies', 'Route53', 'Traffic policies per account'],
  ['dx8afcdfMr', 'Route\u00a053 Traffic Policy Instances', 'Route53', 'Traffic policy instances per account'],
  ['hJ7NN0l7J9', 'SES Daily Sending Quota', 'SES', 'Daily sending quota'],
  ['jL7PP0l7J9', 'VPC', 'VPC', 'VPCs'],
  ['kM7QQ0l7J9', 'VPC Internet Gateways', 'VPC', 'Internet gateways'],
];

/** Which limit of the inventory each check watches. */
export const limitChecks: readonly LimitCheck[] = limits.map(([checkId, , service, limit]) => ({
  checkId,
  service,
  limit,
}));

export const serviceLimits = checksOf(
  'service_limits',
  limits.map(([id, name, service, limit]) => ({
    id,
    name,
    columns: ['Region', 'Service', 'Limit Name', 'Limit Amount', 'Current Usage', 'Status'],
    isOnEveryPlan: true,
    what: `Compares the use of “${limit}” of ${service} with the limit of the account. Where the limit is reached, requests for more are refused.`,
    criteria: [
      ['Red', '100% of the limit is used.'],
      ['Yellow', '80% of the limit is used.'],
      ['Green', 'less than 80% of the limit is used.'],
    ] as const,
    action:
      'Delete what is not needed any more, or ask for a higher limit before the present one is reached.',
    reading: [
      ['general/latest/gr/aws_service_limits.html', 'AWS service quotas'],
      ['servicequotas/latest/userguide/request-quota-increase.html', 'Requesting a quota increase'],
    ],
  })),
);
