import { describe, expect, test } from 'vitest';

import {
  emptyWish,
  problemOfWishes,
  problemsOfWishes,
  wishesFromRecord,
  writtenWishes,
} from './quota-wishes.ts';

const wish = { region: 'eu-west-1', quota: 'Elastic IPs', present: '5', wanted: '20' };

describe('problemOfWishes', () => {
  test.each([
    [[wish], undefined],
    [[wish, emptyWish], undefined],
    [[{ ...wish, present: '1,000 GB', wanted: '2,000 GB' }], undefined],
    [[{ ...wish, region: '', present: '' }], undefined],
    [[emptyWish], 'createCase.problem.quota.missing'],
    [[wish, { ...wish, quota: ' ' }], 'createCase.problem.quota.name'],
    [[{ ...wish, wanted: 'more' }], 'createCase.problem.quota.wanted'],
    [[{ ...wish, wanted: '5' }], 'createCase.problem.quota.higher'],
    [[{ ...wish, present: '1,000', wanted: '900' }], 'createCase.problem.quota.higher'],
  ])('%j: %s', (wishes, id) => {
    expect(problemOfWishes(wishes)?.id).toBe(id);
  });

  test('names the row', () => {
    expect(problemOfWishes([wish, { ...wish, wanted: '' }])?.values).toEqual({ number: 2 });
  });
});

test('problemsOfWishes names the row and the field, and no other', () => {
  expect(problemsOfWishes([wish, { ...wish, quota: '', wanted: '' }, { ...wish, wanted: '1' }])).toEqual([
    { row: 1, field: 'quota', kind: 'name' },
    { row: 1, field: 'wanted', kind: 'wanted' },
    { row: 2, field: 'wanted', kind: 'higher' },
  ]);
});

test('the message lists each quota, and leaves out what nobody said', () => {
  expect(
    writtenWishes([wish, emptyWish, { ...emptyWish, quota: 'Roles\nper account', wanted: '2000' }]),
  ).toBe(
    'Quota 1: Elastic IPs\nRegion: eu-west-1\nPresent value: 5\nWanted value: 20\n\n' +
      'Quota 2: Roles per account\nWanted value: 2000',
  );
});

test('the message names no Region for quotas that have none', () => {
  expect(writtenWishes([wish], 'iam')).toBe('Quota 1: Elastic IPs\nPresent value: 5\nWanted value: 20');
});

test('what was kept comes back; anything else is an empty row', () => {
  expect(wishesFromRecord(structuredClone([wish]))).toEqual([wish]);
  expect(wishesFromRecord([{ quota: 5, wanted: '1' }, null])).toEqual([
    { ...emptyWish, wanted: '1' },
    emptyWish,
  ]);
  expect(wishesFromRecord('x')).toEqual([emptyWish]);
  expect(wishesFromRecord([])).toEqual([emptyWish]);
});
