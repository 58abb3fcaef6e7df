import '../../../text/en/case-work.ts';

import type { CaseDetails } from '@aws-sdk/client-support';
import SpaceBetween from '@cloudscape-design/components/space-between';

import type { SessionAccount } from '../../../../contract/session.ts';
import { isAllowed } from '../../../api/permissions.ts';
import { useSession } from '../../../api/session.ts';
import { caseFieldValues } from '../case-field-values.ts';
import { ActivityPanel } from './activity-panel.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { SharesPanel } from './shares-panel.tsx';

export interface CaseWorkProps {
  readonly account: SessionAccount;
  readonly details: CaseDetails;
}

/** Everything of the work on a case that AWS has no part in. */
export function CaseWork({ account, details }: CaseWorkProps) {
  const session = useSession();
  const one = { accountId: account.accountId, caseId: details.caseId ?? '' };
  const mayRead = isAllowed(session, one.accountId, 'supportcenter:ReadNotes');
  return (
    <SpaceBetween size="l">
      <SharesPanel {...one} />
      {mayRead && <NotesPanel one={one} fields={caseFieldValues(details, account, session.user)} />}
      <ActivityPanel {...one} />
    </SpaceBetween>
  );
}
