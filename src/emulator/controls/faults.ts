import { setTimeout } from 'node:timers/promises';

import { z } from 'zod';

import { isAdvisorOperation } from '../../support/advisor-operations.ts';
import type { AdvisorOperationName } from '../../support/advisor-operations.ts';
import { isServedName } from '../../support/console-operations.ts';
import type { ServedName } from '../../support/console-operations.ts';
import { ServiceError } from '../protocol/service-error.ts';

/**
 * What is no operation can fail all the same: transfers by links, and `CheckRefresh`, the work that
 * RefreshTrustedAdvisorCheck begins and that is abandoned then.
 */
const otherNames = ['UploadPart', 'DownloadAttachment', 'CheckRefresh'] as const;

export type FaultyName = ServedName | AdvisorOperationName | (typeof otherNames)[number];

function isFaultyName(name: string): name is FaultyName {
  return isServedName(name) || isAdvisorOperation(name) || otherNames.some((known) => known === name);
}

/** The body of `POST /_emulator/faults`. */
export const faultRequest = z.strictObject({
  operation: z
    .string()
    .refine(isFaultyName, 'not an operation of the two APIs, nor a transfer, nor CheckRefresh'),
  errorType: z.string().min(1).max(200).optional(),
  status: z.number().int().min(400).max(599).optional(),
  delayMs: z.number().int().min(0).max(600_000).optional(),
  drop: z.boolean().optional(),
  times: z.number().int().min(0).max(1_000_000),
});

export type FaultRequest = z.infer<typeof faultRequest>;

export interface Fault {
  /** Milliseconds before anything else happens. */
  readonly delayMs: number;
  /** Told instead of carrying the operation out. */
  readonly error: ServiceError | null;
  /** Carry the operation out and close the connection without an answer. */
  readonly drop: boolean;
}

class InjectedError extends ServiceError {
  override readonly status: number;
  constructor(errorType: string, status: number) {
    super('This failure was asked for by the emulator’s test controls.');
    this.name = errorType;
    this.status = status;
  }
}

function statusOf(errorType: string): number {
  if (errorType === 'ServiceUnavailable') return 503;
  return errorType.startsWith('Internal') ? 500 : 400;
}

function errorOf({ errorType, status }: FaultRequest): ServiceError | null {
  if (errorType === undefined && status === undefined) return null;
  const name = errorType ?? (status === 503 ? 'ServiceUnavailable' : 'InternalServerError');
  return new InjectedError(name, status ?? statusOf(name));
}

/** Waits and throws as the fault says; what it drops is the server's to do. */
export async function meet(fault: Fault | null): Promise<void> {
  if (!fault) return;
  if (fault.delayMs > 0) await setTimeout(fault.delayMs);
  if (fault.error) throw fault.error;
}

/** Failures that the next calls of an operation meet, first asked, first met. Kept by this process only. */
export class Faults {
  readonly #waiting = new Map<FaultyName, { fault: Fault; times: number }[]>();

  add(request: FaultRequest): void {
    const { operation, delayMs = 0, drop = false, times } = request;
    const list = this.#waiting.get(operation) ?? [];
    if (times > 0) list.push({ fault: { delayMs, error: errorOf(request), drop }, times });
    this.#waiting.set(operation, times === 0 ? [] : list);
  }

  /** The fault of this call, used up by asking. */
  take(operation: FaultyName): Fault | null {
    const list = this.#waiting.get(operation);
    const [first] = list ?? [];
    if (!list || !first) return null;
    first.times -= 1;
    if (first.times === 0) list.shift();
    return first.fault;
  }
}
