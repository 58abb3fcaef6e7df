import { describe, expect, test } from 'vitest';

import { instance } from '../example-resources.ts';
import { cellsOf, savingsOf, statusesOf } from '../found-by.ts';
import type { Resource } from '../inventory.ts';
import { sqlServerEnd, windowsServerEnd } from './software-support.ts';
import { largeSqlServers, smallSqlServers } from './sql-server-size.ts';

type Edition = NonNullable<Resource<'instances'>['sqlServer']>['edition'];

const withSql = (type: string, edition: Edition = 'Standard', version = '2022') => ({
  instances: [{ ...instance, type, sqlServer: { edition, version } }],
});

describe('SQL Server and the size of its instance', () => {
  test.each<[string, Edition, string, string]>([
    ['m5.large', 'Standard', 'warning', 'ok'],
    ['m5.xlarge', 'Standard', 'ok', 'ok'],
    ['m5.12xlarge', 'Standard', 'ok', 'ok'],
    ['m5.16xlarge', 'Standard', 'ok', 'error'],
    ['m5.12xlarge', 'Web', 'ok', 'error'],
    ['m5.24xlarge', 'Enterprise', 'ok', 'ok'],
  ])('%s with the edition %s', (type, edition, small, large) => {
    expect(statusesOf(smallSqlServers, withSql(type, edition))).toEqual([small]);
    expect(statusesOf(largeSqlServers, withSql(type, edition))).toEqual([large]);
  });

  test('without it, and without knowing', () => {
    for (const rule of [smallSqlServers, largeSqlServers]) {
      expect(statusesOf(rule, { instances: [{ ...instance, sqlServer: null }] })).toEqual([]);
      expect(statusesOf(rule, { instances: [instance] })).toEqual(['ignored']);
    }
  });

  test('in their columns', () => {
    expect(cellsOf(smallSqlServers, withSql('m5.large'))).toEqual([
      'Yellow',
      'eu-west-1',
      'i-1',
      'm5.large',
      '2',
      '4',
      'Standard',
      '2026-06-15T12:00:00Z',
    ]);
    expect(cellsOf(largeSqlServers, withSql('m5.16xlarge'))).toEqual([
      'Red',
      'eu-west-1',
      'i-1',
      'm5.16xlarge',
      '64',
      'Standard',
      '48',
      'm5.12xlarge',
      '$560.64',
      '2026-06-15T12:00:00Z',
    ]);
    expect(savingsOf(largeSqlServers, withSql('m5.16xlarge'))).toBeCloseTo(560.64);
  });
});

describe('the end of support', () => {
  test.each([
    ['2014', 'error', 'End of support'],
    ['2016', 'warning', 'Extended'],
    ['2017', 'ok', 'Extended'],
    ['2022', 'ok', 'Mainstream'],
  ])('of SQL Server %s', (version, status, cycle) => {
    const inventory = withSql('m5.xlarge', 'Standard', version);
    expect(statusesOf(sqlServerEnd, inventory)).toEqual([status]);
    expect(cellsOf(sqlServerEnd, inventory).slice(2, 5)).toEqual(['i-1', version, cycle]);
    expect(cellsOf(sqlServerEnd, inventory)).toHaveLength(7);
  });

  test.each([
    ['2012 R2', ['error']],
    ['2016', ['warning']],
    ['2025', ['ok']],
    ['3000', ['ignored']],
    [undefined, ['ignored']],
    [null, []],
  ])('of Windows Server %s', (windowsServerVersion, statuses) => {
    expect(statusesOf(windowsServerEnd, { instances: [{ ...instance, windowsServerVersion }] })).toEqual(
      statuses,
    );
  });
});
