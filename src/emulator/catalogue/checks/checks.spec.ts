import { hash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { rules } from '../../trusted-advisor/rules.ts';
import { checks, checksOfPlan, findCheck, retiredCheckIds } from './checks.ts';

/** As a real account got them; the last two as documented. */
const known = [
  [
    'Qch7DwouX1',
    'Low Utilization Amazon EC2 Instances',
    'cost_optimizing',
    'Region/AZ | Instance ID | Instance Name | Instance Type | Estimated Monthly Savings | Day 1\u202614 | 14-Day Average CPU Utilization | 14-Day Average Network I/O | Number of Days Low Utilization',
  ],
  [
    'hjLMh88uM8',
    'Idle Load Balancers',
    'cost_optimizing',
    'Region | Load Balancer Name | Reason | Estimated Monthly Savings',
  ],
  ['Z4AUBRNSmz', 'Unassociated Elastic IP Addresses', 'cost_optimizing', 'Region | IP Address'],
  [
    'DAvU99Dc4C',
    'Underutilized Amazon EBS Volumes',
    'cost_optimizing',
    'Region | Volume ID | Volume Name | Volume Type | Volume Size | Monthly Storage Cost | Snapshot ID | Snapshot Name | Snapshot Age',
  ],
  [
    'Ti39halfu8',
    'Amazon RDS Idle DB Instances',
    'cost_optimizing',
    'Region | DB Instance Name | Multi-AZ | Instance Type | Storage Provisioned (GB) | Days Since Last Connection | Estimated Monthly Savings (On Demand)',
  ],
  [
    'ZRxQlPsb6c',
    'High Utilization Amazon EC2 Instances',
    'performance',
    'Region/AZ | Instance ID | Instance Name | Instance Type | Day 1\u202614 | 14-Day Average CPU Utilization | Number of Days over 90% CPU Utilization',
  ],
  [
    'PPkZrjsH2q',
    'Amazon EBS Provisioned IOPS (SSD) Volume Attachment Configuration',
    'performance',
    'Region/AZ | Volume ID | Volume Name | Volume Attachment | Instance ID | Instance Type | EBS Optimized | Status',
  ],
  [
    'HCP4007jGY',
    'Security Groups – Specific Ports Unrestricted',
    'security',
    'Region | Security Group Name | Security Group ID | Protocol | Status | Ports',
  ],
  [
    '1iG5NDGVre',
    'Security Groups – Unrestricted Access',
    'security',
    'Region | Security Group Name | Security Group ID | Protocol | Port | Status | IP Range',
  ],
  [
    'Pfx0RwqBli',
    'Amazon S3 Bucket Permissions',
    'security',
    'Region Name | Region API Parameter | Bucket Name | ACL Allows List | ACL Allows Upload/Delete | Status | Policy Allows Access | Ignored Bucket Name',
  ],
  ['7DAFEmoDos', 'MFA on Root Account', 'security', ''],
  [
    'DqdJqYeRm5',
    'IAM Access Key Rotation',
    'security',
    'Status | IAM User | Access Key | Key Last Rotated | Reason',
  ],
  [
    'Yw2K9puPzl',
    'IAM Password Policy',
    'security',
    'Password Policy | Uppercase | Lowercase | Number | Non-alphanumeric | Status | Reason',
  ],
  [
    'ePs02jT06w',
    'Amazon EBS Public Snapshots',
    'security',
    'Status | Region | Volume ID | Snapshot ID | Description',
  ],
  [
    'rSs93HQwa1',
    'Amazon RDS Public Snapshots',
    'security',
    'Status | Region | DB Instance or Cluster ID | Snapshot ID',
  ],
  [
    'H7IgTzjTYb',
    'Amazon EBS Snapshots',
    'fault_tolerance',
    'Region | Volume ID | Volume Name | Snapshot ID | Snapshot Name | Snapshot Age | Volume Attachment | Status | Reason',
  ],
  [
    'opQPADkZvH',
    'Amazon RDS Backups',
    'fault_tolerance',
    'Region/AZ | DB Instance | VPC ID | Backup Retention Period | Status',
  ],
  [
    'f2iK5R6Dep',
    'Amazon RDS Multi-AZ',
    'fault_tolerance',
    'Region/AZ | DB Instance | VPC ID | Multi-AZ | Status',
  ],
  [
    'R365s2Qddf',
    'Amazon S3 Bucket Versioning',
    'fault_tolerance',
    'Region | Bucket Name | Versioning | MFA Delete Enabled | Status',
  ],
  [
    'CLOG40CDO8',
    'Auto Scaling Group Health Check',
    'fault_tolerance',
    'Region | Auto Scaling Group Name | Load Balancer Associated | Health Check | Status',
  ],
  [
    'wuy7G1zxql',
    'Amazon EC2 Availability Zone Balance',
    'fault_tolerance',
    'Region | Instances in Zone a | Instances in Zone b | Instances in Zone c | Instances in Zone d | Instances in Zone e | Instances in Zone f | Status | Reason',
  ],
  [
    'S45wrEXrLz',
    'VPN Tunnel Redundancy',
    'fault_tolerance',
    'Region | VPN ID | VPC | Virtual Private Gateway | Customer Gateway | Active Tunnels | Status | Reason',
  ],
  [
    'c18d2gz109',
    'Amazon CloudWatch Alarm Action is Disabled',
    'operational_excellence',
    'Status | Region | Resource | AWS Config Rule | Input Parameters | Last Updated Time',
  ],
  [
    'c18d2gz129',
    'Amazon ECR Repository With Tag Immutability Disabled',
    'operational_excellence',
    'Status | Region | Resource | AWS Config Rule | Input Parameters | Last Updated Time',
  ],
] as const;

const days = Array.from({ length: 14 }, (_, index) => `Day ${index + 1}`).join(' | ');

describe('checks', () => {
  test.each(known)('%s is as AWS has it', (id, name, category, columns) => {
    const check = checks.find((each) => each.id === id);
    expect(check).toMatchObject({ name, category });
    expect(check?.columns.join(' | ')).toBe(columns.replace('Day 1…14', days));
  });

  test.each([
    ['fW7HH0l7J9', 'Auto Scaling Groups'],
    ['gW7HH0l7J9', 'CloudFormation Stacks'],
    ['0Xc6LMYG8P', 'EC2 On-Demand Instances'],
    ['dx3xfcdfMr', 'Route\u00a053 Hosted Zones'],
    ['jL7PP0l7J9', 'VPC'],
  ])('limit check %s', (id, name) => {
    expect(checks.find((check) => check.id === id)).toMatchObject({
      name,
      category: 'service_limits',
      columns: ['Region', 'Service', 'Limit Name', 'Limit Amount', 'Current Usage', 'Status'],
      isAutoRefreshed: false,
      isOnEveryPlan: true,
    });
  });

  test('are all those whose columns are known, 51 of them limits, and each has one rule', () => {
    expect(checks.length).toBe(124);
    expect(checks.filter(({ category }) => category === 'service_limits').length).toBe(51);
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    expect(rules.map(({ checkId }) => checkId).sort()).toEqual(checks.map(({ id }) => id).sort());
    expect(checks.filter(({ id }) => retiredCheckIds.has(id))).toEqual([]);
  });

  /** Taken when they were compared with AWS's answers and documentation: it changes with any letter of them. */
  test('have the ids, names, categories and columns that were compared with AWS’s', () => {
    const lines = checks
      .map((check) => {
        const { id, name, category, columns, isAutoRefreshed, isOnEveryPlan, isExcludable } = check;
        return JSON.stringify([id, name, category, columns, isAutoRefreshed, isOnEveryPlan, isExcludable]);
      })
      .sort();
    expect(hash('sha256', lines.join('\n'))).toBe(
      '5f5837a5f19b126bd4aafeb9ea1592a987f2219ed578abbf793b483f08a59e7b',
    );
  });

  test('are described by criteria, action and further reading', () => {
    const poor = checks.filter(({ description }) => {
      const parts = [
        'Alert Criteria',
        'Recommended Action',
        'Additional Resources',
        'href="https://docs.aws.',
      ];
      return !parts.every((part) => description.includes(part)) || description.length < 300;
    });
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  test('that refresh themselves take no exclusions, but for public snapshots', () => {
    const ids = checks.filter(({ isAutoRefreshed, isExcludable }) => isAutoRefreshed && isExcludable);
    expect(ids.map(({ id }) => id).sort()).toEqual(['ePs02jT06w', 'rSs93HQwa1'].sort());
    expect(checks.filter(({ isAutoRefreshed }) => isAutoRefreshed).length).toBe(30);
    expect(checks.filter((check) => !check.isAutoRefreshed && !check.isExcludable)).toEqual([]);
  });
});

describe('plans', () => {
  test.each(['basic', 'developer'] as const)('%s has the limits and a few more', (plan) => {
    const others = checksOfPlan(plan).filter(({ category }) => category !== 'service_limits');
    expect(others.map(({ id }) => id).sort()).toEqual(
      ['HCP4007jGY', 'Pfx0RwqBli', '7DAFEmoDos', 'ePs02jT06w', 'rSs93HQwa1'].sort(),
    );
    expect(findCheck('Qch7DwouX1', plan)).toBeNull();
    expect(findCheck('7DAFEmoDos', plan)?.name).toBe('MFA on Root Account');
  });

  test.each(['business', 'enterprise', 'unified-operations'] as const)('%s has all', (plan) => {
    expect(checksOfPlan(plan)).toEqual(checks);
    expect(findCheck('Qch7DwouX1', plan)?.name).toBe('Low Utilization Amazon EC2 Instances');
  });

  test('unknown and retired checks are on none', () => {
    for (const id of ['nothing', ...retiredCheckIds]) expect(findCheck(id, 'enterprise')).toBeNull();
    expect(retiredCheckIds.has('zXCkfM1nI3')).toBe(true);
  });
});
