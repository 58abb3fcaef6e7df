/** The thread of evaluator.ts: an account with 20,000 resources must not keep the others waiting. */
import { parentPort } from 'node:worker_threads';

import type { EvaluationAnswer, EvaluationRequest } from './evaluation.ts';
import type { Inventory } from '../inventory.ts';
import { renderCheck } from './run-check.ts';

let known: { key: string; inventory: Inventory } | null = null;

function inventoryOf({ inventoryKey, document }: EvaluationRequest): Inventory {
  if (document !== null) {
    // It followed the schema when it was handed in.
    known = { key: inventoryKey, inventory: JSON.parse(document) as Inventory };
  }
  if (known?.key !== inventoryKey) throw new Error(`The inventory ${inventoryKey} was not sent`);
  return known.inventory;
}

function answer(request: EvaluationRequest): EvaluationAnswer {
  try {
    return { id: request.id, rendered: renderCheck(request.check, inventoryOf(request)) };
  } catch (error) {
    return {
      id: request.id,
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

parentPort?.on('message', (request: EvaluationRequest) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer(request));
});
