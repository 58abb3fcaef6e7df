import { createHash } from 'node:crypto';

import type { Inventory } from '../inventory.ts';
import type { Finding, Rule } from '../rule.ts';

export interface EvaluatedResource extends Omit<Finding, 'identity'> {
  /** Opaque and steady from one refresh to the next. */
  readonly resourceId: string;
}

export interface Evaluated {
  readonly resources: readonly EvaluatedResource[];
  /** How many the inventory does not say enough about. */
  readonly ignored: number;
}

/**
 * 43 characters, as AWS's are: its id of a resource without columns is the hash of nothing, so its ids
 * are taken to be hashes of what identifies the resource.
 */
function resourceId(identity: readonly string[]): string {
  return createHash('sha256').update(identity.join('\n')).digest('base64url');
}

/**
 * What the rule finds, each resource once; null where the inventory has none of its kind, or has them
 * without what the rule would have to know.
 */
export function evaluate(rule: Rule, inventory: Inventory, now: number): Evaluated | null {
  const findings = rule.evaluate(inventory, now);
  if (findings === null) return null;
  const resources = new Map<string, EvaluatedResource>();
  let ignored = 0;
  for (const found of findings) {
    if (found === null) {
      ignored += 1;
      continue;
    }
    const { identity, ...finding } = found;
    const id = resourceId(identity);
    resources.set(id, { ...finding, resourceId: id });
  }
  if (resources.size === 0 && ignored > 0) return null;
  return { resources: [...resources.values()], ignored };
}
