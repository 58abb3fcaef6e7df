import { expect, test } from 'vitest';

import { heldRows } from './held-rows.ts';

const row = (caseId: string, status = 'unassigned') => ({ caseId, status });
const told = (rows: ReturnType<typeof heldRows<ReturnType<typeof row>>>) =>
  rows.map(({ row: { caseId, status }, isNew, hasLeft }) =>
    [caseId, status, isNew && 'new', hasLeft && 'left'].filter(Boolean).join(' '),
  );

test('unheld, rows stand as they arrive', () => {
  expect(told(heldRows(null, [row('b'), row('a')]))).toEqual(['b unassigned', 'a unassigned']);
});

test('held, they keep their places and tell what is new of them; further ones come at the end', () => {
  const held = [row('a'), row('b'), row('c')];
  const arrived = [row('d'), row('c', 'opened'), row('a')];
  expect(told(heldRows(held, arrived))).toEqual([
    'a unassigned',
    'b unassigned left',
    'c opened',
    'd unassigned new',
  ]);
});
