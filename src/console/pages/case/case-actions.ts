import type { CaseDetails } from '@aws-sdk/client-support';

import { isCaseStatus } from '../../../support/case-status.ts';
import { type CaseAction, caseCan } from '../../../support/case-rules.ts';
import { issueTypeOfService } from '../../../support/service-issue-type.ts';
import type { Session } from '../../../contract/session.ts';
import { isAllowed, type SupportAction } from '../../api/permissions.ts';
import { useSession } from '../../api/session.ts';
import { type Text, useText } from '../../hooks/use-text.ts';
import { useNow } from '../../hooks/use-now.ts';
import type { TextId } from '../../text/en.ts';

export interface Possible {
  readonly can: boolean;
  /** Why not; empty where it is possible. */
  readonly reason: string;
}

interface Needs {
  readonly permission: SupportAction;
  readonly denied: TextId;
}

const needs = {
  reply: { permission: 'support:AddCommunicationToCase', denied: 'case.reply.denied' },
  resolve: { permission: 'support:ResolveCase', denied: 'case.resolve.denied' },
  rate: { permission: 'support:RateCaseCommunication', denied: 'case.rate.denied' },
  'change-severity': { permission: 'support:UpdateCaseSeverity', denied: 'case.more.severity.denied' },
} as const satisfies Partial<Record<CaseAction, Needs>>;

type Action = keyof typeof needs;

interface Asked {
  readonly session: Session;
  readonly accountId: string;
  readonly details: CaseDetails;
  readonly now: number;
}

/** Whether permissions and the case's state allow an action. */
export function possibility(
  action: Action,
  { session, accountId, details, now }: Asked,
  text: Text,
): Possible {
  const { permission, denied } = needs[action];
  if (!isAllowed(session, accountId, permission)) return { can: false, reason: text(denied) };
  if (action === 'change-severity' && session.upstream === 'aws') {
    return { can: false, reason: text('case.more.severity.aws') };
  }
  const { status = '', serviceCode = '', language } = details;
  // A status that AWS has added since forbids nothing here; the service decides.
  if (!isCaseStatus(status)) return { can: true, reason: '' };
  const answer = caseCan({ status, language, issueType: issueTypeOfService(serviceCode) }, action, now);
  return answer.allowed ? { can: true, reason: '' } : { can: false, reason: answer.message };
}

export function useCaseActions(accountId: string, details: CaseDetails): Record<Action, Possible> {
  const text = useText();
  const asked = { session: useSession(), accountId, details, now: useNow() };
  const of = (action: Action) => possibility(action, asked, text);
  return {
    reply: of('reply'),
    resolve: of('resolve'),
    rate: of('rate'),
    'change-severity': of('change-severity'),
  };
}
