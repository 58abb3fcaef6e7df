import type { CheckText } from './catalogue-check.ts';

export const performance: readonly CheckText[] = [
  {
    id: 'ZRxQlPsb6c',
    what: 'Looks at the running EC2 instances of the last 14 days and points out those whose CPU was nearly exhausted on at least four of them.',
    criteria: [['Yellow', 'the daily average of the CPU was above 90% on at least 4 of the last 14 days.']],
    action: 'Add instances, choose a larger or more fitting type, or let Auto Scaling follow the demand.',
    reading: [
      ['AWSEC2/latest/UserGuide/ec2-instance-resize.html', 'Changing the instance type'],
      ['autoscaling/ec2/userguide/what-is-amazon-ec2-auto-scaling.html', 'Amazon EC2 Auto Scaling'],
    ],
  },
  {
    id: 'PPkZrjsH2q',
    what: 'Finds Provisioned IOPS volumes attached to an instance that is not EBS-optimized. Without the dedicated bandwidth such a volume cannot deliver what is paid for.',
    criteria: [
      ['Yellow', 'a Provisioned IOPS volume is attached to an instance on which EBS optimization is off.'],
    ],
    action:
      'Turn EBS optimization on for the instance, which needs a stop and a start, or choose a type that has it always.',
    reading: [['ebs/latest/userguide/ebs-optimization.html', 'EBS-optimized instances']],
  },
];
