import type { CheckText } from './catalogue-check.ts';

export const databases: readonly CheckText[] = [
  {
    id: 'G31sQ1E9U',
    what: 'Looks for Redshift clusters that ran through the last week and were hardly used. A cluster is charged for every hour that it runs, whether anybody queries it or not.',
    criteria: [
      ['Yellow', 'nobody connected to the cluster during the last 7 days.'],
      ['Yellow', 'the average CPU of the cluster was below 5% on each of the last 7 days.'],
    ],
    action: 'Take a last snapshot and delete the cluster, pause it, or choose a smaller one.',
    reading: [['redshift/latest/mgmt/working-with-clusters.html', 'Amazon Redshift provisioned clusters']],
  },
  {
    id: 'nNauJisYIT',
    what: 'Looks at the security groups of databases and reports those that let in more of the network than a database should see.',
    criteria: [
      ['Red', 'an ingress rule lets in every address.'],
      ['Yellow', 'an ingress rule lets in a range of more than 65,536 addresses.'],
      ['Yellow', 'an ingress rule names an EC2 security group that lets everybody in.'],
    ],
    action:
      'Name the groups or the few addresses of the clients, and keep databases in subnets without a way from the internet.',
    reading: [
      [
        'AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html',
        'Controlling access with security groups',
      ],
    ],
  },
  {
    id: 'xuy7H1avtl',
    what: 'Looks for Aurora clusters some of whose instances can be reached from the internet while others can’t. After a failover to an instance of the other kind, clients may not find the database.',
    criteria: [['Yellow', 'the cluster has public and private instances.']],
    action: 'Make all instances of a cluster public, or better all of them private.',
    reading: [
      ['AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.html', 'Managing an Amazon Aurora DB cluster'],
    ],
  },
];
