import type { CheckText } from './catalogue-check.ts';

export const faultTolerance: readonly CheckText[] = [
  {
    id: 'H7IgTzjTYb',
    what: 'Asks for each EBS volume how old its newest snapshot is. A volume lives in one Availability Zone; the snapshot is what survives the loss of it.',
    criteria: [
      ['Red', 'there is no snapshot of the volume, or the newest is older than 30 days.'],
      ['Yellow', 'the newest snapshot is between 7 and 30 days old.'],
    ],
    action: 'Take snapshots weekly or more often, best by Data Lifecycle Manager or AWS Backup.',
    reading: [['ebs/latest/userguide/snapshot-lifecycle.html', 'Automating snapshots']],
  },
  {
    id: 'opQPADkZvH',
    what: 'Looks for DB instances without automated backups. Without them a database cannot be restored to a point in time.',
    criteria: [['Red', 'the backup retention period is 0 days.']],
    action: 'Set a retention period of 1 to 35 days, as the application needs it.',
    reading: [['AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html', 'Automated backups']],
  },
  {
    id: 'f2iK5R6Dep',
    what: 'Looks for DB instances that run in one Availability Zone. With Multi-AZ a standby takes over when an instance or a zone fails.',
    criteria: [['Yellow', 'the DB instance has no standby in a second Availability Zone.']],
    action: 'Turn Multi-AZ on for databases that must stay available.',
    reading: [['AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html', 'Multi-AZ deployments']],
  },
  {
    id: 'R365s2Qddf',
    what: 'Asks whether the buckets of the account keep earlier versions of their objects, so that what was overwritten or deleted by mistake can be brought back.',
    criteria: [
      ['Yellow', 'versioning was never enabled, or it is suspended.'],
      ['Green', 'versioning is enabled.'],
    ],
    action: 'Enable versioning, and limit the number of old versions by lifecycle rules.',
    reading: [['AmazonS3/latest/userguide/Versioning.html', 'Using versioning']],
  },
  {
    id: 'CLOG40CDO8',
    what: "Compares the health check of each Auto Scaling group with its load balancer. A group that does not hear the balancer's verdict keeps instances on which the application has died.",
    criteria: [
      ['Yellow', 'a load balancer is associated and its health check is not used.'],
      ['Yellow', 'no load balancer is associated and the health check of one is used.'],
    ],
    action: 'Use the ELB health check where there is a load balancer, and only there.',
    reading: [['autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html', 'Health checks of a group']],
  },
  {
    id: 'wuy7G1zxql',
    what: 'Counts the running EC2 instances in each Availability Zone of a Region. Instances that all stand in one zone fail together.',
    criteria: [
      ['Red', 'the Region has several instances, all of them in one zone.'],
      ['Yellow', 'the numbers in the fullest and the emptiest used zone differ by more than 20%.'],
    ],
    action: 'Spread the instances evenly over the zones, best by an Auto Scaling group over several of them.',
    reading: [['AWSEC2/latest/UserGuide/using-regions-availability-zones.html', 'Regions and zones']],
  },
  {
    id: 'S45wrEXrLz',
    what: 'Asks whether both tunnels of each VPN connection are up. With one tunnel the connection breaks at the next maintenance.',
    criteria: [
      ['Yellow', 'one tunnel is down.'],
      ['Yellow', 'both tunnels are down.'],
    ],
    action: 'Configure both tunnels on the customer gateway and check its device.',
    reading: [['vpn/latest/s2svpn/VPNTunnels.html', 'Tunnel options']],
  },
  {
    id: '8CNsSllI5v',
    what: 'Looks at what the launch configurations and templates of Auto Scaling groups need. Where one of these is gone, the group can’t start instances when it has to.',
    criteria: [
      ['Red', 'an image, a security group, a key pair or a load balancer that is named does not exist.'],
    ],
    action: 'Create a launch template that names what there is, and let the group use it.',
    reading: [
      ['autoscaling/ec2/userguide/CHAP_Troubleshooting.html', 'Troubleshooting Amazon EC2 Auto Scaling'],
    ],
  },
  {
    id: 'Cm24dfsM13',
    what: 'Looks for endpoints of Amazon Comprehend whose model is encrypted with a key that can’t be used. Such an endpoint stops answering.',
    criteria: [['Red', 'the KMS key of the endpoint’s model is disabled, or is going to be deleted.']],
    action: 'Enable the key again, or cancel its deletion.',
    reading: [
      ['comprehend/latest/dg/kms-in-comprehend.html', 'KMS encryption in Amazon Comprehend'],
      ['kms/latest/developerguide/enabling-keys.html', 'Enabling and disabling keys'],
    ],
  },
];
