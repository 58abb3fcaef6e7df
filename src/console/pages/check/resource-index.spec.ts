import { describe, expect, test } from 'vitest';

import { ResourceIndex, type RowFilter } from './resource-index.ts';

const headings = [
  'Region',
  'Volume ID',
  'Volume Name',
  'Status',
  'Monthly Storage Cost',
  'Size',
  'Snapshot Age',
];

const resource = (id: string, metadata: (string | null)[], more: object = {}) => ({
  resourceId: id,
  status: 'warning',
  region: 'eu-west-1',
  metadata,
  ...more,
});

const index = new ResourceIndex(headings, [
  resource('r1', ['eu-west-1', 'vol-10', 'data 10', 'Yellow', '$1,200.50', '10GB', '2026-01-02T00:00:00Z']),
  resource('r2', ['eu-west-1', 'vol-9', 'Data 9', 'Yellow', '$99.00', '900MB', '-'], { isSuppressed: true }),
  resource('r3', ['us-east-1', 'vol-1', '', 'Red', '', '2TB', '2025-12-31'], {
    status: 'error',
    region: 'us-east-1',
  }),
]);

const everything: RowFilter = { text: '', status: null, region: null, shown: 'all' };
const ids = (filter: Partial<RowFilter>, column?: string, isDescending = false) =>
  index
    .find({ ...everything, ...filter }, column === undefined ? null : { column, isDescending })
    .map(({ resourceId }) => resourceId)
    .join(' ');

describe('columns', () => {
  test('are told apart by what stands in them; the colours are the status and no column', () => {
    expect(index.columns.map(({ heading, kind }) => `${heading}: ${kind}`)).toEqual([
      'Region: text',
      'Volume ID: text',
      'Volume Name: text',
      'Monthly Storage Cost: money',
      'Size: size',
      'Snapshot Age: time',
    ]);
  });

  test('of one name are numbered, and a status in words stays', () => {
    const doubled = new ResourceIndex(['Status', 'Value', 'Value'], [resource('r', ['Active', '1', '2'])]);
    expect(doubled.columns.map(({ id }) => id)).toEqual(['Status', 'Value', 'Value (2)']);
  });

  test('a number below a heading that speaks of money is money', () => {
    const priced = new ResourceIndex(['Usage (USD per Day)', 'Error Rate'], [resource('r', ['12.5', '3'])]);
    expect(priced.columns.map(({ kind }) => kind)).toEqual(['money', 'number']);
  });
});

describe('rows', () => {
  test('are called by the column that names them, or by their id', () => {
    expect(index.rows.map(({ name }) => name)).toEqual(['vol-10', 'vol-9', 'vol-1']);
    expect(new ResourceIndex([], [resource('only', [])]).rows[0]?.name).toBe('only');
  });

  test.each([
    ['Volume ID', 'r3 r2 r1'],
    ['Volume Name', 'r2 r1 r3'],
    ['Monthly Storage Cost', 'r2 r1 r3'],
    ['Size', 'r2 r1 r3'],
    ['Snapshot Age', 'r3 r1 r2'],
    ['status', 'r3 r1 r2'],
    ['region', 'r1 r2 r3'],
    ['unknown', 'r1 r2 r3'],
  ])('stand in the order of %s as what it is', (column, expected) => {
    expect(ids({}, column)).toBe(expected);
  });

  test('that say nothing come last in both directions', () => {
    expect(ids({}, 'Monthly Storage Cost', true)).toBe('r1 r2 r3');
    expect(ids({}, 'Snapshot Age', true)).toBe('r1 r3 r2');
  });

  test('are found by all words, status, Region and exclusion', () => {
    expect(ids({ text: ' DATA eu-west ' })).toBe('r1 r2');
    expect(ids({ text: 'data', shown: 'included' })).toBe('r1');
    expect(ids({ shown: 'excluded' })).toBe('r2');
    expect(ids({ status: 'error' })).toBe('r3');
    expect(ids({ region: 'eu-west-1' }, 'Size', true)).toBe('r1 r2');
    expect(ids({ text: 'nothing like it' })).toBe('');
  });
});
