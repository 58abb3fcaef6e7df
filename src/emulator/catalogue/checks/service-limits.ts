import type { CheckText } from './catalogue-check.ts';

export interface LimitCheck {
  readonly checkId: string;
  readonly service: string;
  readonly limit: string;
}

/** Service and limit as AWS's results write them, where known. */
const limits: readonly (readonly [id: string, service: string, limit: string])[] = [
  ['dH7RR0l6J3', 'EBS', 'General Purpose SSD (gp3) volume storage (TiB)'],
  ['gI7MM0l7J2', 'EBS', 'Provisioned IOPS SSD (io2) volume storage (TiB)'],
  ['fW7HH0l7J9', 'AutoScaling', 'Auto Scaling groups'],
  ['aW7HH0l7J9', 'AutoScaling', 'Launch configurations'],
  ['gW7HH0l7J9', 'CloudFormation', 'Stacks'],
  ['6gtQddfEw6', 'DynamoDB', 'Read capacity'],
  ['c5ftjdfkMr', 'DynamoDB', 'Write capacity'],
  ['eI7KK0l7J9', 'EBS', 'Active snapshots'],
  ['gH5CC0e3J9', 'EBS', 'Cold HDD (sc1) volume storage (TiB)'],
  ['dH7RR0l6J9', 'EBS', 'General Purpose SSD (gp2) volume storage (TiB)'],
  ['cG7HH0l7J9', 'EBS', 'Magnetic (standard) volume storage (TiB)'],
  ['tV7YY0l7J9', 'EBS', 'Provisioned IOPS (SSD) volume aggregate IOPS'],
  ['gI7MM0l7J9', 'EBS', 'Provisioned IOPS SSD (io1) volume storage (TiB)'],
  ['wH7DD0l3J9', 'EBS', 'Throughput Optimized HDD (st1) volume storage (TiB)'],
  ['0Xc6LMYG8P', 'EC2', 'On-Demand instances'],
  ['iH7PP0l7J9', 'EC2', 'Reserved Instances - purchase limit (monthly)'],
  ['aW9HH0l8J6', 'EC2', 'Elastic IP addresses (EIPs)'],
  ['lN7RR0l7J9', 'VPC', 'Elastic IP addresses (EIPs)'],
  ['EM8b3yLRTr', 'ELB', 'Active Application Load Balancers'],
  ['iK7OO0l7J9', 'ELB', 'Active load balancers'],
  ['8wIqYSt25K', 'ELB', 'Active Network Load Balancers'],
  ['sU7XX0l7J9', 'IAM', 'Groups'],
  ['nO7SS0l7J9', 'IAM', 'Instance profiles'],
  ['pR7UU0l7J9', 'IAM', 'Policies'],
  ['oQ7TT0l7J9', 'IAM', 'Roles'],
  ['rT7WW0l7J9', 'IAM', 'Server certificates'],
  ['qS7VV0l7J9', 'IAM', 'Users'],
  ['bW7HH0l7J9', 'Kinesis', 'Shards per region'],
  ['jtlIMO3qZM', 'RDS', 'Cluster parameter groups'],
  ['7fuccf1Mx7', 'RDS', 'Cluster roles'],
  ['gjqMBn6pjz', 'RDS', 'Clusters'],
  ['XG0aXHpIEt', 'RDS', 'DB instances'],
  ['dV84wpqRUs', 'RDS', 'DB manual snapshots'],
  ['jEECYg2YVU', 'RDS', 'DB parameter groups'],
  ['gfZAn3W7wl', 'RDS', 'DB security groups'],
  ['keAhfbH5yb', 'RDS', 'Event subscriptions'],
  ['dBkuNCvqn5', 'RDS', 'Max auths per security group'],
  ['3Njm0DJQO9', 'RDS', 'Option groups'],
  ['pYW8UkYz2w', 'RDS', 'Read replicas per master'],
  ['UUDvOa5r34', 'RDS', 'Reserved instances'],
  ['dYWBaXaaMM', 'RDS', 'Subnet groups'],
  ['jEhCtdJKOY', 'RDS', 'Subnets per subnet group'],
  ['P1jhKWEmLa', 'RDS', 'Storage quota (GB)'],
  ['dx3xfcdfMr', 'Route53', 'Hosted zones per account'],
  ['ru4xfcdfMr', 'Route53', 'Max health checks per account'],
  ['ty3xfcdfMr', 'Route53', 'Reusable delegation sets per account'],
  ['dx3xfbjfMr', 'Route53', 'Traffic policies per account'],
  ['dx8afcdfMr', 'Route53', 'Traffic policy instances per account'],
  ['hJ7NN0l7J9', 'SES', 'Daily sending quota'],
  ['jL7PP0l7J9', 'VPC', 'VPCs'],
  ['kM7QQ0l7J9', 'VPC', 'Internet gateways'],
];

/** Which limit of the inventory each check watches. */
export const limitChecks: readonly LimitCheck[] = limits.map(([checkId, service, limit]) => ({
  checkId,
  service,
  limit,
}));

export const serviceLimits: readonly CheckText[] = limits.map(([id, service, limit]) => ({
  id,
  what: `Compares the use of “${limit}” of ${service} with the limit of the account. Where the limit is reached, requests for more are refused.`,
  criteria: [
    ['Red', '100% of the limit is used.'],
    ['Yellow', '80% of the limit is used.'],
    ['Green', 'less than 80% of the limit is used.'],
  ] as const,
  action: 'Delete what is not needed any more, or ask for a higher limit before the present one is reached.',
  reading: [
    ['general/latest/gr/aws_service_limits.html', 'AWS service quotas'],
    ['servicequotas/latest/userguide/request-quota-increase.html', 'Requesting a quota increase'],
  ],
}));
