import type { Session } from '../../../contract/session.ts';
import type { Action } from '../../../support/policy/actions.ts';
import { paths } from '../../paths.ts';
import type { TextId } from '../../text/en.ts';

export interface AdminView {
  readonly name: TextId;
  readonly to: string;
  /** What one must be allowed to enter. */
  readonly action: Action;
}

export const adminViews: readonly AdminView[] = [
  { name: 'admin.accounts', to: paths.adminAccounts(), action: 'supportcenter:ManageAccounts' },
  { name: 'admin.users', to: paths.adminUsers(), action: 'supportcenter:ManageUsers' },
  { name: 'admin.groupsAndRoles', to: paths.adminGroups(), action: 'supportcenter:ManageUsers' },
  { name: 'admin.policies', to: paths.adminPolicies(), action: 'supportcenter:ManagePolicies' },
  { name: 'admin.sessions', to: paths.adminSessions(), action: 'supportcenter:ManageUsers' },
  { name: 'admin.events', to: paths.adminEvents(), action: 'supportcenter:ReadEventHistory' },
  { name: 'admin.steps', to: paths.adminSteps(), action: 'supportcenter:ManageUsers' },
];

export function openViews({ permissions }: Session): AdminView[] {
  return adminViews.filter(({ action }) => permissions.includes(action));
}
