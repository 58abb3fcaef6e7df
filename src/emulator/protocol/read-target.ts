import { isOperationName, supportTarget } from '../../support/operations.ts';
import type { OperationName } from '../../support/operations.ts';
import type { RawHeaders } from './raw-headers.ts';

/** The operation that `X-Amz-Target` names, null for anything else than one target of this service. */
export function readTarget(headers: RawHeaders): OperationName | null {
  const [target, second] = headers.get('x-amz-target') ?? [];
  if (target === undefined || second !== undefined) return null;
  const [service, operation, rest] = target.split('.');
  if (service !== supportTarget || operation === undefined || rest !== undefined) return null;
  return isOperationName(operation) ? operation : null;
}
