import { describe, expect, test } from 'vitest';

import { draftLimits } from '../../../contract/center/drafts.ts';
import type { Text } from '../../hooks/use-text.ts';
import { caseAbout } from './case-about.ts';
import { resourceColumns, resourceRows } from './resource-rows.ts';

/** A word's name with what it is filled with. */
const text: Text = (id, values = {}) => [id, ...Object.values(values)].join(' ');

const check = {
  id: 'c',
  name: 'Amazon EBS Snapshots',
  category: 'fault_tolerance',
  description: '',
  metadata: ['Volume ID', 'Reason'],
};

function aboutOf(count: number, fileName: string | null = 'file.csv') {
  const flaggedResources = Array.from({ length: count }, (_, index) => ({
    status: 'error',
    region: 'eu-west-1',
    resourceId: `r${index}`,
    metadata: [`vol-${index}`, 'No snapshot, ever – “none”'],
  }));
  const columns = resourceColumns(check.metadata, flaggedResources);
  const rows = resourceRows(columns, flaggedResources);
  const about = caseAbout(
    { accountId: '111122223333', check, result: null, columns, rows, services: [], fileName },
    text,
  );
  const query = new URL(about.address, 'http://localhost').searchParams;
  return { ...about, query, lines: (query.get('description') ?? '').split('\n') };
}

describe('a case about', () => {
  test('a few resources lists each with what the check tells of it', () => {
    const { lines, isShortened } = aboutOf(2);
    expect(isShortened).toBe(false);
    expect(lines.slice(-2)).toEqual([
      '- vol-0 (eu-west-1) – Reason: No snapshot, ever – “none”',
      '- vol-1 (eu-west-1) – Reason: No snapshot, ever – “none”',
    ]);
  });

  test('more than there is room for lists them by name, and says where the others are', () => {
    const { lines, isShortened } = aboutOf(20_000);
    expect(isShortened).toBe(true);
    const named = lines.filter((line) => line.startsWith('- vol-'));
    expect(named[1]).toBe('- vol-1 (eu-west-1)');
    expect(lines.at(-1)).toBe(`check.case.inFile ${20_000 - named.length} file.csv`);
    expect(aboutOf(20_000, null).lines.at(-1)).toMatch(/^check\.case\.more \d+$/);
  });

  test('any number of resources can be kept as a draft', () => {
    for (const count of [1, 12, 20_000]) {
      const { query } = aboutOf(count);
      query.delete('account');
      expect(`?${query}`.length).toBeLessThanOrEqual(draftLimits.slot);
    }
  });
});
