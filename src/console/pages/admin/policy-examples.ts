/** Policies to begin with. Those that speak of cases let their other half be read and written as well. */
const version = '2012-10-17';
const lists = [
  'support:DescribeServices',
  'support:DescribeSeverityLevels',
  'support:DescribeCreateCaseOptions',
  'support:DescribeSupportedLanguages',
  'support:DescribeIssueTypes',
  'support:DescribeSupportLevel',
];

function withCondition(condition: object): object {
  return {
    Version: version,
    Statement: [
      {
        Sid: 'Cases',
        Effect: 'Allow',
        Action: ['support:*', 'support-console:*'],
        Resource: '*',
        Condition: condition,
      },
      { Sid: 'WhatConcernsNoCase', Effect: 'Allow', Action: lists, Resource: '*' },
    ],
  };
}

export const policyExamples = {
  read: {
    Version: version,
    Statement: [{ Effect: 'Allow', Action: ['support:Describe*'], Resource: '*' }],
  },
  // oxlint-disable-next-line no-template-curly-in-string -- a policy variable
  own: withCondition({ StringEquals: { 'supportcenter:OpenedBy': '${aws:userid}' } }),
  team: withCondition({ StringEquals: { 'supportcenter:Team': ['Databases'] } }),
  service: withCondition({ StringLike: { 'supportcenter:ServiceCode': ['amazon-relational-database-*'] } }),
  label: {
    Version: version,
    Statement: [
      {
        Sid: 'NotWhatIsConfidential',
        Effect: 'Deny',
        Action: ['support:*', 'support-console:*'],
        Resource: '*',
        Condition: { 'ForAnyValue:StringEquals': { 'supportcenter:Label': ['confidential'] } },
      },
    ],
  },
} as const;

export type PolicyExample = keyof typeof policyExamples;

/** The table's own keys, in its order. */
export const policyExampleNames = Object.keys(policyExamples) as PolicyExample[];
