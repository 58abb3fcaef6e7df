import type { CheckText } from './catalogue-check.ts';

export const costOptimizing: readonly CheckText[] = [
  {
    id: 'Qch7DwouX1',
    what: 'Looks at the running EC2 instances of the last 14 days and points out those that did next to nothing on at least four of them. The savings assume on-demand prices and that the instance is stopped for the whole month.',
    criteria: [
      [
        'Yellow',
        'the daily average of the CPU was 10% or less and network traffic 5 MB or less on at least 4 of the last 14 days.',
      ],
    ],
    action:
      'Stop or terminate instances that nobody needs, move small loads to a smaller type, or let Auto Scaling follow the demand.',
    reading: [
      ['AWSEC2/latest/UserGuide/monitoring_ec2.html', 'Monitoring Amazon EC2'],
      ['autoscaling/ec2/userguide/what-is-amazon-ec2-auto-scaling.html', 'Amazon EC2 Auto Scaling'],
    ],
  },
  {
    id: 'hjLMh88uM8',
    what: 'Looks for Classic Load Balancers that cost money and serve nobody: without instances, without healthy instances, or with hardly any requests.',
    criteria: [
      ['Yellow', 'no instance is registered.'],
      ['Yellow', 'no registered instance is healthy.'],
      ['Yellow', 'fewer than 100 requests a day arrived during the last 7 days.'],
    ],
    action:
      'Register instances or repair their health checks where the balancer is needed, and delete it where it is not.',
    reading: [
      ['elasticloadbalancing/latest/classic/elb-getting-started.html', 'Classic Load Balancers'],
      ['elasticloadbalancing/latest/classic/ts-elb-healthcheck.html', 'Troubleshooting health checks'],
    ],
  },
  {
    id: 'Z4AUBRNSmz',
    what: 'Lists Elastic IP addresses that are allocated to the account and used by no running instance. An address is charged for while it lies idle.',
    criteria: [['Yellow', 'the address is not associated with a running EC2 instance.']],
    action: 'Associate the address with an instance that runs, or release it.',
    reading: [['AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html', 'Elastic IP addresses']],
  },
  {
    id: 'DAvU99Dc4C',
    what: 'Finds EBS volumes that are attached to nothing or that were barely read and written. A volume is charged by its size until it is deleted.',
    criteria: [['Yellow', 'the volume is unattached, or did less than 1 IOPS on each of the last 7 days.']],
    action: 'Take a snapshot of volumes that may still be of use, then delete them.',
    reading: [
      ['ebs/latest/userguide/ebs-creating-snapshot.html', 'Creating snapshots'],
      ['ebs/latest/userguide/ebs-deleting-volume.html', 'Deleting volumes'],
    ],
  },
  {
    id: 'Ti39halfu8',
    what: 'Finds DB instances of Amazon RDS to which nobody has connected for a week. Read replicas are left out, because they may stand by on purpose.',
    criteria: [['Yellow', 'there was no connection during the last 7 days.']],
    action: 'Take a final snapshot and delete the instance, or stop it while it is not needed.',
    reading: [
      ['AmazonRDS/latest/UserGuide/USER_DeleteInstance.html', 'Deleting a DB instance'],
      ['AmazonRDS/latest/UserGuide/USER_StopInstance.html', 'Stopping a DB instance'],
    ],
  },
];
