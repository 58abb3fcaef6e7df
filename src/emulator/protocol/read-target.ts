import { isServedName, servedOperations } from '../../support/console-operations.ts';
import { deskOperationNames, deskTarget } from '../../support/desk-operations.ts';
import type { DeskOperationName } from '../../support/desk-operations.ts';
import { supportTarget } from '../../support/operations.ts';
import type { ServedName } from '../../support/console-operations.ts';
import type { RawHeaders } from './raw-headers.ts';

/** The agents' side, for the console's key only. Ours: AWS has nothing of the kind. `Act` names its agent. */
export type DeskCallName = DeskOperationName | 'Act';

/** What a request asks for: an operation of the API, the desk, its events, or nothing that there is. */
export type Target =
  | { readonly service: 'support'; readonly operation: ServedName }
  | { readonly service: 'desk'; readonly operation: DeskCallName }
  /** What happened, for whoever follows the cases of all accounts. */
  | { readonly service: 'events' }
  | null;

const targets = new Map<string, Target>([
  [`${deskTarget}.Act`, { service: 'desk', operation: 'Act' }],
  [`${deskTarget}.Events`, { service: 'events' }],
]);
for (const operation of deskOperationNames) {
  targets.set(`${deskTarget}.${operation}`, { service: 'desk', operation });
}
for (const operation of Object.keys(servedOperations).filter(isServedName)) {
  targets.set(`${supportTarget}.${operation}`, { service: 'support', operation });
}

/** What `X-Amz-Target` names, null for anything else than one target that there is. */
export function readTarget(headers: RawHeaders): Target {
  const [target, second] = headers.get('x-amz-target') ?? [];
  if (target === undefined || second !== undefined) return null;
  return targets.get(target) ?? null;
}
