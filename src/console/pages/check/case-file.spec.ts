import { expect, test } from 'vitest';

import { caseFile, resourcesAsCsv } from './case-file.ts';
import { resourceRows } from './resource-rows.ts';

const check = { id: 'c', name: 'N', category: 'security', description: '', metadata: ['Volume', 'Cost'] };
const result = {
  checkId: 'c',
  timestamp: '2026-11-20T08:00:00Z',
  status: 'error',
  resourcesSummary: undefined,
  categorySpecificSummary: undefined,
  flaggedResources: [
    {
      status: 'error',
      region: 'eu-west-1',
      resourceId: 'r1',
      isSuppressed: true,
      metadata: ['=1+1', '$1,000'],
    },
    { status: 'ok', resourceId: 'r2', metadata: undefined },
    { status: 'ok', resourceId: 'r3', metadata: undefined },
  ],
};
const [first, second] = resourceRows([], result.flaggedResources);
const rows = [first, second].flatMap((row) => row ?? []);

test('those that the case is about, below AWS’s headings, nothing that a spreadsheet would compute', () => {
  expect(resourcesAsCsv({ check, result, rows }).slice(1).split('\r\n')).toEqual([
    'status,region,isSuppressed,Volume,Cost',
    `error,eu-west-1,true,'=1+1,"$1,000"`,
    'ok,,false,,',
    '',
  ]);
  const unnamed = { ...check, metadata: [] };
  expect(resourcesAsCsv({ check: unnamed, result, rows })).toContain('\r\nok,,false,r2\r\n');
});

test('the file of one result is one file, whenever it is made', () => {
  const { name, lastModified } = caseFile({ check, result, rows });
  expect([name, lastModified]).toEqual(['trusted-advisor-c-2026-11-20.csv', Date.UTC(2026, 10, 20, 8)]);
});
