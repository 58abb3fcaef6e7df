import { evaluate } from './evaluate.ts';
import type { CheckToEvaluate, RenderedCheck } from './evaluation.ts';
import type { Inventory } from '../inventory.ts';
import { ruleOf } from '../rules.ts';
import { summarize } from './summarize.ts';
import type { CheckSnapshot } from './summarize.ts';

/** What a check says about an inventory. An account without one has no resources of any kind. */
export function runCheck(check: CheckToEvaluate, inventory: Inventory | null): CheckSnapshot {
  const { checkId, asOf, excluded } = check;
  const rule = ruleOf(checkId);
  const evaluated = inventory === null ? null : evaluate(rule, inventory, asOf);
  return summarize({
    checkId,
    evaluated,
    excluded: new Set(excluded),
    listsHealthy: rule.listsHealthy ?? false,
    now: asOf,
  });
}

export function renderCheck(check: CheckToEvaluate, inventory: Inventory | null): RenderedCheck {
  const { summary, result, aggregates } = runCheck(check, inventory);
  return {
    summary: JSON.stringify(summary),
    result: JSON.stringify(result),
    aggregates: JSON.stringify(aggregates),
  };
}
