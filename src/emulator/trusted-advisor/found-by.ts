import { now } from './example-resources.ts';
import type { Inventory } from './inventory.ts';
import type { Rule } from './rule.ts';

/** For specs: what a rule says of each resource, in a word. */
export function statusesOf(rule: Rule, inventory: Inventory): string[] | null {
  return rule.evaluate(inventory, now)?.map((finding) => finding?.status ?? 'ignored') ?? null;
}

/** For specs: the cells of the first resource. */
export function cellsOf(rule: Rule, inventory: Inventory): readonly (string | null)[] {
  return rule.evaluate(inventory, now)?.[0]?.metadata ?? [];
}

/** For specs: what could be saved with the first resource, US dollars a month. */
export function savingsOf(rule: Rule, inventory: Inventory): number | undefined {
  return rule.evaluate(inventory, now)?.[0]?.monthlySavings;
}
