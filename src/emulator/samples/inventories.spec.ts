import { describe, expect, test } from 'vitest';

import { checks } from '../catalogue/checks/checks.ts';
import { inventorySchema } from '../trusted-advisor/inventory.ts';
import { runCheck } from '../trusted-advisor/evaluation/run-check.ts';
import { rules } from '../trusted-advisor/rules.ts';
import { sampleAccounts } from './accounts.ts';
import { sampleInventory } from './inventories.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const inventories = sampleAccounts.map(
  ({ accountId }) => sampleInventory(accountId, { seed: 'sample', now }) ?? {},
);
const sizeOf = (inventory: object) =>
  Object.values(inventory).reduce(
    (sum: number, kind: unknown) => sum + (Array.isArray(kind) ? kind.length : 0),
    0,
  );

describe('sample inventories', () => {
  test('follow the schema, from 50 resources up', () => {
    for (const inventory of inventories) expect(inventorySchema.parse(inventory)).toEqual(inventory);
    expect(Math.min(...inventories.map(sizeOf))).toBeGreaterThanOrEqual(50);
    expect(Math.max(...inventories.map(sizeOf))).toBeGreaterThan(20_000);
  });

  test('have one check with 20,000 flagged resources', () => {
    const check = { checkId: 'H7IgTzjTYb', asOf: now, excluded: [] };
    const { result } = runCheck(check, inventories[0] ?? null);
    expect(result.resourcesSummary?.resourcesFlagged).toBeGreaterThanOrEqual(20_000);
    expect(result.flaggedResources?.length).toBe(result.resourcesSummary?.resourcesFlagged);
  });

  test('are the same for a seed and a day; other accounts have none', () => {
    expect(sampleInventory('111122223333', { seed: 'sample', now: now + 3_600_000 })).toEqual(inventories[0]);
    expect(sampleInventory('123456789012', { seed: 'sample', now })).toBeNull();
  });

  test('every row has the columns of its check', () => {
    const wrong = rules.filter((rule) => {
      const columns = checks.find(({ id }) => id === rule.checkId)?.columns.length;
      const findings = inventories.flatMap((inventory) => rule.evaluate(inventory, now) ?? []);
      const listed = findings
        .filter((finding) => finding !== null)
        .filter(({ status }) => status !== 'ok' || rule.listsHealthy === true);
      return findings.length === 0 || listed.some(({ metadata }) => metadata.length !== columns);
    });
    expect(wrong.map(({ checkId }) => checkId)).toEqual([]);
  });

  test('show every status in the first account, and what was not looked at in the others', () => {
    const statuses = (index: number) =>
      new Set(
        checks.map(
          ({ id }) => runCheck({ checkId: id, asOf: now, excluded: [] }, inventories[index] ?? null).status,
        ),
      );
    expect([...statuses(0)].sort()).toEqual(['error', 'ok', 'warning']);
    expect([...statuses(1)].sort()).toEqual(['error', 'not_available', 'ok', 'warning']);
  });
});
