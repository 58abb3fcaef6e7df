import type { CheckText } from './catalogue-check.ts';

export const security: readonly CheckText[] = [
  {
    id: 'HCP4007jGY',
    what: 'Looks for rules of security groups that open a port to the whole internet (0.0.0.0/0 or ::/0). Open ports of databases and remote access are what attackers look for first.',
    criteria: [
      ['Red', 'port 20, 21, 22, 1433, 1434, 3306, 3389, 4333, 5432 or 5500 is open to everybody.'],
      ['Yellow', 'any other port is open to everybody.'],
      ['Green', 'port 25, 80, 443 or 465 is open to everybody, as is usual for public services.'],
    ],
    action: 'Restrict the source to the addresses that need it, and delete rules that nothing uses.',
    reading: [['vpc/latest/userguide/vpc-security-groups.html', 'Security groups']],
  },
  {
    id: '1iG5NDGVre',
    what: 'Looks for rules of security groups whose source is everybody. Such a rule invites break-ins, denial of service and loss of data.',
    criteria: [['Red', 'the source of a rule ends in /0 and its ports are others than 25, 80 or 443.']],
    action: 'Restrict the source to the addresses that need it, a single one by the suffix /32.',
    reading: [['vpc/latest/userguide/vpc-security-groups.html', 'Security groups']],
  },
  {
    id: 'Pfx0RwqBli',
    what: 'Looks for buckets that everybody, or everybody with an AWS account, may list or change, by access control list or by bucket policy. Block Public Access of the bucket is taken into account.',
    criteria: [
      ['Red', 'the access control list lets everybody upload or delete.'],
      ['Yellow', 'the access control list lets everybody list the objects, or the policy opens the bucket.'],
    ],
    action:
      'Turn Block Public Access on unless the bucket is public on purpose, and narrow its list and policy.',
    reading: [
      ['AmazonS3/latest/userguide/access-control-block-public-access.html', 'Blocking public access'],
      ['AmazonS3/latest/userguide/about-object-ownership.html', 'Object ownership and disabling ACLs'],
    ],
  },
  {
    id: '7DAFEmoDos',
    what: 'Asks whether signing in as the root user of the account needs a second factor. Root can do everything, and no policy holds it back.',
    criteria: [['Red', 'multi-factor authentication is off for the root user.']],
    action: 'Sign in as root and assign a security key or an authenticator.',
    reading: [['IAM/latest/UserGuide/enable-mfa-for-root.html', 'MFA for the root user']],
  },
  {
    id: 'DqdJqYeRm5',
    what: 'Looks at the active access keys of IAM users and tells how long ago they were made. The older a key, the more places it has been copied to.',
    criteria: [
      ['Red', 'the key is active and older than 2 years.'],
      ['Yellow', 'the key is active and older than 90 days.'],
      ['Green', 'the key is active and not older than 90 days.'],
    ],
    action:
      'Make a second key, move every program to it, deactivate the old one, and delete it after a while.',
    reading: [['IAM/latest/UserGuide/id_credentials_access-keys.html', 'Managing access keys']],
  },
  {
    id: 'Yw2K9puPzl',
    what: 'Asks whether the account has a password policy for its IAM users and whether it demands varied characters.',
    criteria: [
      ['Red', 'there is no password policy.'],
      ['Yellow', 'there is one, and at least one kind of character is not demanded.'],
    ],
    action: 'Set a policy that demands upper case, lower case, numbers and other characters.',
    reading: [
      ['IAM/latest/UserGuide/id_credentials_passwords_account-policy.html', 'Setting a password policy'],
    ],
  },
  {
    id: 'ePs02jT06w',
    what: 'Looks for snapshots of EBS volumes that are shared with everybody. Any account can make a volume of them and read what is on it.',
    criteria: [['Red', 'the snapshot is public.']],
    action: 'Make the snapshot private, and share it with single accounts where it has to be shared.',
    reading: [['ebs/latest/userguide/ebs-modifying-snapshot-permissions.html', 'Sharing a snapshot']],
  },
  {
    id: 'rSs93HQwa1',
    what: 'Looks for snapshots of databases that are shared with everybody. Any account can restore them and read the data.',
    criteria: [['Red', 'the snapshot is public.']],
    action: 'Make the snapshot private, and share it with single accounts where it has to be shared.',
    reading: [['AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html', 'Sharing a DB snapshot']],
  },
  {
    id: '12Fnkpl8Y5',
    what: 'Tells of access keys that were seen in public, or are used as if somebody else had them. AWS opens a case about each, and limits what the key may do until it is resolved.',
    criteria: [['Red', 'the key was exposed, or is suspected to be.']],
    action:
      'Delete the key at once, even when you believe that nobody has seen it, look for what was done with it, and answer the case.',
    reading: [
      ['IAM/latest/UserGuide/id_credentials_access-keys.html', 'Managing access keys'],
      ['IAM/latest/UserGuide/security-audit-guide.html', 'Security audits'],
    ],
  },
];
