import type { CheckText } from './catalogue-check.ts';

const guide = 'lambda/latest/dg';
const memory = [`${guide}/configuration-memory.html`, 'Configuring the memory of a function'] as const;
const optimizer = [
  'compute-optimizer/latest/ug/view-lambda-recommendations.html',
  'Recommendations for Lambda functions',
] as const;

/** Lambda. */
export const functions: readonly CheckText[] = [
  {
    id: 'L4dfs2Q3C3',
    what: 'Looks for functions that often run into their timeout. The time until then is paid for and brings nothing.',
    criteria: [['Yellow', 'more than 10% of the invocations of a day in the last week timed out.']],
    action:
      'Find out what the function waits for, in its logs and traces, and give it the time that it needs, or what it waits for a shorter timeout.',
    reading: [[`${guide}/configuration-timeout.html`, 'Configuring the timeout of a function']],
  },
  {
    id: 'L4dfs2Q3C2',
    what: 'Looks for functions that often fail. Failed invocations are paid for, and asynchronous ones are tried again at the same price.',
    criteria: [['Yellow', 'more than 10% of the invocations of a day in the last week failed.']],
    action: 'Find the errors in the logs of the function, and keep what still fails in a queue of its own.',
    reading: [[`${guide}/invocation-retries.html`, 'How Lambda retries']],
  },
  {
    id: 'COr6dfpM05',
    what: 'Looks for functions that have been invoked at least 50 times in the last 14 days and never needed half of their memory. Memory is what a function’s price is counted by.',
    criteria: [['Yellow', 'the most memory that was used is less than half of what the function has.']],
    action:
      'Give the function less memory, and watch its duration: with the memory it loses computing power.',
    reading: [memory, optimizer],
  },
  {
    id: 'COr6dfpM06',
    what: 'Looks for functions that have been invoked at least 50 times in the last 14 days and came close to the end of their memory. They run slowly, or fail.',
    criteria: [['Yellow', 'the most memory that was used is at least 90% of what the function has.']],
    action: 'Give the function more memory.',
    reading: [memory, optimizer],
  },
  {
    id: 'L4dfs2Q4C5',
    what: 'Looks for functions on a runtime that is no longer kept up to date, or soon will not be. Such a runtime gets no more security updates.',
    criteria: [
      ['Red', 'the runtime is deprecated.'],
      ['Yellow', 'the runtime will be deprecated within 180 days.'],
    ],
    action: 'Move the function to a newer version of its runtime.',
    reading: [[`${guide}/lambda-runtimes.html`, 'Lambda runtimes']],
  },
  {
    id: 'L4dfs2Q4C6',
    what: 'Looks for functions in a VPC whose subnets are all in one Availability Zone. When that zone has trouble, the function has it too.',
    criteria: [['Yellow', 'the subnets of the function are in one Availability Zone.']],
    action: 'Add subnets of other Availability Zones to the function.',
    reading: [[`${guide}/configuration-vpc.html`, 'Giving functions access to a VPC']],
  },
];
