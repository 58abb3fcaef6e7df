import { isOperationName, operations, supportTarget } from '../../support/operations.ts';
import type { OperationName } from '../../support/operations.ts';
import type { RawHeaders } from './raw-headers.ts';

/** The agents' side, for the console's key only. Ours: AWS has nothing of the kind. */
export const deskTarget = 'SupportCenterDesk.Act';

/** What a request asks for: an operation of the API, the desk, or nothing that there is. */
export type Target =
  | { readonly service: 'support'; readonly operation: OperationName }
  | { readonly service: 'desk' }
  | null;

const targets = new Map<string, Target>([[deskTarget, { service: 'desk' }]]);
for (const operation of Object.keys(operations).filter(isOperationName)) {
  targets.set(`${supportTarget}.${operation}`, { service: 'support', operation });
}

/** What `X-Amz-Target` names, null for anything else than one target that there is. */
export function readTarget(headers: RawHeaders): Target {
  const [target, second] = headers.get('x-amz-target') ?? [];
  if (target === undefined || second !== undefined) return null;
  return targets.get(target) ?? null;
}
