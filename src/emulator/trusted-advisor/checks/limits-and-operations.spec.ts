import { expect, test } from 'vitest';

import { now } from '../example-resources.ts';
import { ruleOf } from '../rules.ts';
import { alarmActions, tagImmutability } from './config-rules.ts';
import { serviceLimits } from './service-limits.ts';

test.each([...serviceLimits, alarmActions, tagImmutability])(
  '$checkId cannot judge what the inventory does not have',
  (rule) => {
    expect(rule.evaluate({}, now)).toBeNull();
  },
);

const vpcs = { region: 'eu-west-1', service: 'VPC', name: 'VPCs', limit: 5 };

test.each([
  [3, 'ok', 'Green'],
  [4, 'warning', 'Yellow'],
  [5, 'error', 'Red'],
  [6, 'error', 'Red'],
])('%i of 5 VPCs', (usage, status, colour) => {
  expect(ruleOf('jL7PP0l7J9').evaluate({ quotas: [{ ...vpcs, usage }] }, now)).toMatchObject([
    { status, region: 'eu-west-1', metadata: ['eu-west-1', 'VPC', 'VPCs', '5', `${usage}`, colour] },
  ]);
});

test('each check of a limit reads its own limit, in every Region', () => {
  const quotas = [
    { ...vpcs, usage: 1 },
    { ...vpcs, region: 'us-east-1', usage: 5 },
    { ...vpcs, name: 'Internet gateways', usage: 5 },
  ];
  expect(ruleOf('jL7PP0l7J9').evaluate({ quotas }, now)).toHaveLength(2);
  expect(ruleOf('kM7QQ0l7J9').evaluate({ quotas }, now)).toHaveLength(1);
  expect(ruleOf('oQ7TT0l7J9').evaluate({ quotas }, now)).toBeNull();
});

test('a global limit has no Region', () => {
  const roles = { region: '-', service: 'IAM', name: 'Roles', limit: 1000, usage: 10 };
  expect(ruleOf('oQ7TT0l7J9').evaluate({ quotas: [roles] }, now)).toMatchObject([
    { region: null, metadata: ['-', 'IAM', 'Roles', '1000', '10', 'Green'] },
  ]);
});

test.each([
  [true, 'ok', 'Green'],
  [false, 'warning', 'Yellow'],
])('actions of an alarm enabled: %s', (areActionsEnabled, status, colour) => {
  const alarm = { arn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:cpu', region: 'eu-west-1' };
  expect(alarmActions.evaluate({ alarms: [{ ...alarm, areActionsEnabled }] }, now)).toMatchObject([
    {
      status,
      metadata: [
        colour,
        'eu-west-1',
        alarm.arn,
        'cloudwatch-alarm-action-enabled-check',
        '{}',
        '2026-06-15T12:00:00Z',
      ],
    },
  ]);
});

test.each([
  ['IMMUTABLE', 'ok', 'Green'],
  ['MUTABLE', 'warning', 'Yellow'],
] as const)('tags of a repository: %s', (tagMutability, status, colour) => {
  const repository = { arn: 'arn:aws:ecr:eu-west-1:111122223333:repository/web', region: 'eu-west-1' };
  expect(tagImmutability.evaluate({ repositories: [{ ...repository, tagMutability }] }, now)).toMatchObject([
    {
      status,
      metadata: [
        colour,
        'eu-west-1',
        repository.arn,
        'ecr-private-tag-immutability-enabled',
        '{}',
        '2026-06-15T12:00:00Z',
      ],
    },
  ]);
});
