import type { SupportAction } from '../../../api/permissions.ts';

/** What can be done with several cases, and the permission that it asks for in each account. */
export const bulkActions = {
  assign: 'supportcenter:AssignCase',
  followUp: 'supportcenter:AssignCase',
  label: 'supportcenter:LabelCase',
} as const satisfies Record<string, SupportAction>;

export type BulkWork = keyof typeof bulkActions;
export type BulkAction = BulkWork | 'resolve';
