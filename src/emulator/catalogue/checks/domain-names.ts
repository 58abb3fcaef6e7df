import type { CheckText } from './catalogue-check.ts';

const guide = 'Route53/latest/DeveloperGuide';
const routing = [`${guide}/routing-policy.html`, 'Choosing a routing policy'] as const;
const failover = [
  `${guide}/dns-failover.html`,
  'Creating health checks and configuring DNS failover',
] as const;

/** Route 53. */
export const domainNames: readonly CheckText[] = [
  {
    id: '51fC20e7I2',
    what: 'Looks for latency record sets that are alone with their name and type. Where there is one Region to choose, there is nothing to choose, and latency queries cost more than simple ones.',
    criteria: [['Yellow', 'only one latency record set has this name and type.']],
    action: 'Add record sets for other Regions, or turn the record set into a simple one.',
    reading: [routing],
  },
  {
    id: 'B913Ef6fb4',
    what: 'Looks for CNAME records that lead to resources of AWS for which Route 53 has alias records. Aliases are answered in one step, cost nothing, and work for the name of the zone itself.',
    criteria: [
      ['Yellow', 'the record is a CNAME for a load balancer, a distribution, or a website in a bucket.'],
    ],
    action: 'Replace the record by an alias to the same resource.',
    reading: [
      [
        `${guide}/resource-record-sets-choosing-alias-non-alias.html`,
        'Choosing between alias and non-alias records',
      ],
    ],
  },
  {
    id: 'c9D319e7sG',
    what: 'Looks for names that take mail and do not say who may send it. Without a policy for senders, mail in the name of the domain can be forged.',
    criteria: [['Yellow', 'there is an MX record set, and no TXT or SPF record with an SPF policy for it.']],
    action: 'Publish a TXT record that begins with v=spf1 and lists the senders of the domain.',
    reading: [[`${guide}/ResourceRecordTypes.html`, 'Supported DNS record types']],
  },
  {
    id: 'Cb877eB72b',
    what: 'Looks for record sets that depend on a health check which is no longer there. Route 53 then can’t tell whether what the record leads to is well.',
    criteria: [['Yellow', 'the health check of the record set has been deleted.']],
    action: 'Create a new health check and name it in the record set, or take the health check off it.',
    reading: [failover],
  },
  {
    id: 'b73EEdD790',
    what: 'Looks for failover record sets that can’t fail over: a primary without a secondary, a secondary without a primary, or both on one health check.',
    criteria: [
      ['Yellow', 'the primary or the secondary record set is missing.'],
      ['Yellow', 'primary and secondary record sets name the same health check.'],
    ],
    action: 'Create the missing record set, and give each of the two a health check of its own.',
    reading: [failover],
  },
  {
    id: 'C056F80cR3',
    what: 'Looks for record sets with a health check or failover routing that resolvers keep for long. As long as they keep it, visitors are led to what has failed.',
    criteria: [
      ['Yellow', 'the record set has a health check or failover routing, and a TTL of more than 60 seconds.'],
    ],
    action: 'Set the TTL to 60 seconds.',
    reading: [failover],
  },
  {
    id: 'cF171Db240',
    what: 'Looks at public hosted zones and asks how many of the four name servers that Route 53 assigned are named by the registrar. With fewer of them the name depends on fewer servers than it could.',
    criteria: [['Yellow', 'fewer than four of the assigned name servers are in use.']],
    action: 'Name all four servers of the zone at the registrar of the domain.',
    reading: [[`${guide}/domain-name-servers-glue-records.html`, 'Adding or changing name servers']],
  },
];
