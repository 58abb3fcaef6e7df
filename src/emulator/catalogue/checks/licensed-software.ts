import type { CheckText } from './catalogue-check.ts';

const licenses = [
  'sql-server-ec2/latest/userguide/sql-server-on-ec2-licensing-options.html',
  'Licensing options for SQL Server on EC2',
] as const;

/** Microsoft's software on EC2. */
export const licensedSoftware: readonly CheckText[] = [
  {
    id: 'Qsdfp3A4L2',
    what: 'Looks for instances with SQL Server that have fewer virtual CPUs than the smallest license covers. What is not used of it is paid for all the same.',
    criteria: [['Yellow', 'the instance has fewer than 4 virtual CPUs.']],
    action: 'Bring several small databases together on one instance.',
    reading: [licenses],
  },
  {
    id: 'Qsdfp3A4L1',
    what: 'Looks for instances with SQL Server that have more virtual CPUs than the edition can use. The rest costs money and licenses and stays idle.',
    criteria: [['Red', 'the instance has more virtual CPUs than the edition of SQL Server can use.']],
    action: 'Move the database to the instance type that fits, or to an edition that can use the instance.',
    reading: [licenses],
  },
  {
    id: 'Qsdfp3A4L3',
    what: 'Looks at the version of SQL Server on each instance and at the dates of Microsoft’s support for it. A version without support gets no more security updates.',
    criteria: [
      ['Red', 'the version has no support any more.'],
      ['Yellow', 'the support of the version ends within 12 months.'],
    ],
    action: 'Upgrade to a version with support, or move the database to Amazon RDS.',
    reading: [['sql-server-ec2/latest/userguide/sql-server-on-ec2-overview.html', 'SQL Server on EC2']],
  },
  {
    id: 'Qsdfp3A4L4',
    what: 'Looks at the version of Windows Server on each instance and at the dates of Microsoft’s support for it. A version without support gets no more security updates.',
    criteria: [
      ['Red', 'the version has no support any more.'],
      ['Yellow', 'the support of the version ends within 12 months.'],
    ],
    action: 'Upgrade the instance to a version of Windows Server with support.',
    reading: [['AWSEC2/latest/WindowsGuide/serverupgrade.html', 'Upgrading an EC2 Windows instance']],
  },
];
