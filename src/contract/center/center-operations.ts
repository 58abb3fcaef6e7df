/** Our own operations, named once for console and proxy (`X-Amz-Target: SupportCenter.<Operation>`). */
export interface CenterOperationTraits {
  readonly access: 'read' | 'write';
  /** `installation`: at `/api/center`; `account`: at `/api/accounts/{accountId}/center`. */
  readonly scope: 'installation' | 'account';
}

export const centerOperations = {
  GetPreferences: { access: 'read', scope: 'installation' },
  PutPreferences: { access: 'write', scope: 'installation' },
} as const satisfies Record<string, CenterOperationTraits>;

export type CenterOperationName = keyof typeof centerOperations;

export function isCenterOperationName(name: string): name is CenterOperationName {
  return Object.hasOwn(centerOperations, name);
}
