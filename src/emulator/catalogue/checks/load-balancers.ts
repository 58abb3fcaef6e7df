import type { CheckText } from './catalogue-check.ts';

const guide = 'elasticloadbalancing/latest/classic';

/** Classic Load Balancers. */
export const loadBalancers: readonly CheckText[] = [
  {
    id: 'a2sEc6ILx',
    what: 'Looks at the listeners of load balancers and at how they encrypt what comes from clients.',
    criteria: [
      ['Red', 'a listener takes SSL 3.0 or older.'],
      ['Yellow', 'a listener takes TLS 1.0 or 1.1.'],
      ['Yellow', 'no listener uses HTTPS or SSL.'],
    ],
    action:
      'Add a listener with HTTPS or SSL where data is worth it, and choose a predefined security policy that takes TLS 1.2 and newer only.',
    reading: [[`${guide}/elb-security-policy-table.html`, 'Predefined SSL security policies']],
  },
  {
    id: 'xSqX82fQu',
    what: 'Looks at the security groups of load balancers: at those that are gone, and at those that open ports on which nobody listens.',
    criteria: [
      ['Red', 'a security group of the load balancer does not exist.'],
      ['Yellow', 'a security group lets everybody in on a port that no listener has.'],
    ],
    action: 'Attach a security group that lets in the ports of the listeners and no others.',
    reading: [[`${guide}/elb-vpc-security-groups.html`, 'Configuring security groups']],
  },
  {
    id: '7qGXsKIUw',
    what: 'Looks for load balancers that cut off requests under way when an instance is taken out of service.',
    criteria: [['Yellow', 'connection draining is disabled.']],
    action: 'Enable connection draining, with a time that your slowest requests need.',
    reading: [[`${guide}/config-conn-drain.html`, 'Configuring connection draining']],
  },
  {
    id: 'iqdCTZKCUp',
    what: 'Looks at how the instances of a load balancer are spread over its Availability Zones. With uneven zones, the loss of the large one is more than the others can carry.',
    criteria: [
      ['Yellow', 'the load balancer is active in one Availability Zone only.'],
      ['Yellow', 'the load balancer is active in a zone that has none of its instances.'],
      ['Yellow', 'one zone has 20% more instances than another.'],
    ],
    action: 'Use at least two zones and register about as many instances in each.',
    reading: [[`${guide}/enable-disable-az.html`, 'Adding or removing Availability Zones']],
  },
];
