import type { Session, SessionAccount } from '../../contract/session.ts';
import type { ServedName } from '../../support/console-operations.ts';

/** Permissions carry the names of the IAM actions. */
export type SupportAction =
  | `support:${ServedName}`
  | 'supportcenter:ManageTemplates'
  | `supportcenter:${'AssignCase' | 'LabelCase' | 'ReadNotes' | 'WriteNotes'}`
  | 'support:UploadAttachment'
  | 'support:DownloadAttachment'
  | 'support:SearchForCases'
  | 'trustedadvisor:BatchUpdateRecommendationResourceExclusion'
  | 'trustedadvisor:ListRecommendationResources'
  | 'trustedadvisor:ListRecommendations'
  | 'trustedadvisor:GenerateReport'
  | 'trustedadvisor:DescribeAccountAccess'
  | 'trustedadvisor:SetAccountAccess'
  | 'iam:CreateServiceLinkedRole'
  | 'iam:DeleteServiceLinkedRole'
  | 'iam:UpdateRoleDescription'
  | `support-console:${'Get' | 'Create' | 'Delete'}CaseDraft`;

/** Each of these opens a screen of administration. */
export const administrationActions = [
  'supportcenter:ManageAccounts',
  'supportcenter:ManageUsers',
  'supportcenter:ManagePolicies',
  'supportcenter:ReadEventHistory',
] as const;

/** Opens queues and figures over all accounts that the person may see. */
export const reviewAction = 'supportcenter:ReviewCases';

export function accountOf(session: Session, accountId: string | null): SessionAccount | null {
  return session.accounts.find((account) => account.accountId === accountId) ?? null;
}

/** Whether the policies allow the action. The proxy decides; this spares people a refusal. */
export function isAllowed(session: Session, accountId: string | null, action: SupportAction): boolean {
  return accountOf(session, accountId)?.permissions.includes(action) ?? false;
}
