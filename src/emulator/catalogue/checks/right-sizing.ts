import type { CheckText } from './catalogue-check.ts';

const optimizer = 'compute-optimizer/latest/ug';
const reserved = ['AWSEC2/latest/UserGuide/ec2-reserved-instances.html', 'Reserved Instances'] as const;
const hub = ['cost-management/latest/userguide/cost-optimization-hub.html', 'Cost Optimization Hub'] as const;
const volumes = [`${optimizer}/view-ebs-recommendations.html`, 'Recommendations for EBS volumes'] as const;

/** Capacity that is larger or smaller than its use, and how it is bought. */
export const rightSizing: readonly CheckText[] = [
  {
    id: 'COr6dfpM03',
    what: 'Compares what EBS volumes were asked for in the last 14 days with what they could have done, and names a setting that costs less and would have been enough.',
    criteria: [['Yellow', 'less than half of the volume’s IOPS and throughput were used at any time.']],
    action:
      'Change type, IOPS or throughput of the volume to what is recommended; the volume stays in use meanwhile.',
    reading: [volumes],
  },
  {
    id: 'COr6dfpM04',
    what: 'Compares what EBS volumes were asked for in the last 14 days with what they could do, and names those that were at their end.',
    criteria: [['Yellow', '95% of the volume’s IOPS or throughput were used at some time.']],
    action:
      'Change type, IOPS or throughput of the volume to what is recommended; the volume stays in use meanwhile.',
    reading: [volumes],
  },
  {
    id: 'c1z7kmr00n',
    what: 'Looks at the instances of the last 14 days and names the step that would save most: to stop an instance, to make it smaller, or to move it to a newer generation.',
    criteria: [['Yellow', 'there is a step that saves money.']],
    action: 'Look at the recommended step and, where it suits the workload, take it.',
    reading: [hub, [`${optimizer}/view-ec2-recommendations.html`, 'Recommendations for EC2 instances']],
  },
  {
    id: 'c1z7kmr01n',
    what: 'Looks at the Auto Scaling groups of the last 14 days and names the instance type that would do the same work for less.',
    criteria: [['Yellow', 'there is a step that saves money.']],
    action: 'Look at the recommended type and, where it suits the workload, put it into the launch template.',
    reading: [hub, [`${optimizer}/view-asg-recommendations.html`, 'Recommendations for Auto Scaling groups']],
  },
  {
    id: '1e93e4c0b5',
    what: 'Looks for Reserved Instances that end soon or have just ended. From then on the instances that they covered are charged on demand.',
    criteria: [
      ['Yellow', 'the reservation ends within 30 days.'],
      ['Yellow', 'the reservation ended within the last 30 days.'],
    ],
    action: 'Buy a new reservation where the instances are still needed.',
    reading: [reserved],
  },
  {
    id: 'cX3c2R1chu',
    what: 'Compares the instances that ran through all of the last 14 days with the Reserved Instances of the account, and says how many more reservations would pay off.',
    criteria: [['Yellow', 'more instances run all the time than are reserved.']],
    action:
      'Buy the number of reservations that is recommended, after a look at what is planned with the instances.',
    reading: [reserved],
  },
  {
    id: 'Bh2xRR2FGH',
    what: 'Looks for EBS-optimized instances whose volumes ask for nearly all that the instance can carry. More of it needs a larger instance, not faster volumes.',
    criteria: [
      ['Yellow', 'on at least half of the last 14 days the instance was above 95% of its EBS throughput.'],
    ],
    action: 'Choose an instance type with more EBS throughput, or spread the volumes over more instances.',
    reading: [['AWSEC2/latest/UserGuide/ebs-optimized.html', 'EBS-optimized instance types']],
  },
  {
    id: 'Cm24dfsM12',
    what: 'Looks for endpoints of Amazon Comprehend that are asked for less than they are provisioned for. An endpoint is charged by its inference units and by the second.',
    criteria: [
      ['Yellow', 'the endpoint had no request in the last 15 days.'],
      ['Yellow', 'the endpoint does not scale by itself, and less than a tenth of its capacity was used.'],
    ],
    action: 'Delete the endpoint, give it fewer inference units, or let it scale by itself.',
    reading: [['comprehend/latest/dg/manage-endpoints.html', 'Managing endpoints of Amazon Comprehend']],
  },
];
