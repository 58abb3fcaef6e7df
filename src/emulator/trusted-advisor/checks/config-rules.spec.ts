import { expect, test } from 'vitest';

import { daysAgo, distribution, instance } from '../example-resources.ts';
import { cellsOf, statusesOf } from '../found-by.ts';
import type { Inventory } from '../inventory.ts';
import type { Rule } from '../rule.ts';
import {
  accessLogging,
  executionLogging,
  managedInstances,
  stageTracing,
  stoppedInstances,
} from './config-rules.ts';

const stage = {
  arn: 'arn:aws:apigateway:eu-west-1::/restapis/a/stages/live',
  region: 'eu-west-1',
  protocol: 'REST',
  loggingLevel: 'ERROR',
  isTracingEnabled: true,
} as const;
const stopped = { ...instance, state: 'stopped' } as const;

test.each<[string, Rule, Inventory, string[]]>([
  ['running', stoppedInstances, { instances: [instance] }, ['ok']],
  ['stopped lately', stoppedInstances, { instances: [{ ...stopped, stoppedAt: daysAgo(30) }] }, ['ok']],
  [
    'stopped long ago',
    stoppedInstances,
    { instances: [{ ...stopped, stoppedAt: daysAgo(31) }] },
    ['warning'],
  ],
  ['stopped at a time unknown', stoppedInstances, { instances: [stopped] }, ['ignored']],
  ['a stage with a log', executionLogging, { apiStages: [stage] }, ['ok']],
  ['a stage without', executionLogging, { apiStages: [{ ...stage, loggingLevel: 'OFF' }] }, ['warning']],
  ['a traced stage', stageTracing, { apiStages: [stage] }, ['ok']],
  ['an untraced stage', stageTracing, { apiStages: [{ ...stage, isTracingEnabled: false }] }, ['warning']],
  ['a stage of WebSockets', stageTracing, { apiStages: [{ ...stage, protocol: 'WEBSOCKET' }] }, []],
  ['a distribution with logs', accessLogging, { distributions: [distribution] }, ['ok']],
  [
    'a distribution without',
    accessLogging,
    { distributions: [{ ...distribution, isAccessLoggingEnabled: false }] },
    ['warning'],
  ],
  ['managed', managedInstances, { instances: [{ ...instance, isManagedBySystemsManager: true }] }, ['ok']],
  [
    'not managed',
    managedInstances,
    { instances: [{ ...instance, isManagedBySystemsManager: false }] },
    ['warning'],
  ],
  ['managed or not', managedInstances, { instances: [instance, stopped] }, ['ignored']],
])('%s', (_title, rule, inventory, statuses) => {
  expect(statusesOf(rule, inventory)).toEqual(statuses);
});

test('the columns', () => {
  const instances = [{ ...stopped, stoppedAt: daysAgo(40) }];
  expect(cellsOf(stoppedInstances, { instances })).toEqual([
    'Yellow',
    'eu-west-1',
    'i-1',
    'ec2-stopped-instance',
    '{"allowedDays":"30"}',
    '2026-06-15T12:00:00Z',
  ]);
  const distributions = [{ ...distribution, isAccessLoggingEnabled: false }];
  expect(cellsOf(accessLogging, { distributions })).toEqual([
    'Yellow',
    '-',
    distribution.arn,
    'cloudfront-accesslogs-enabled',
    '{}',
    '2026-06-15T12:00:00Z',
  ]);
});
