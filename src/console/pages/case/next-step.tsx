import type { CaseDetails } from '@aws-sdk/client-support';
import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';

import type { Contact } from '../../../support/contact-block.ts';
import { isSeverityCode } from '../../../support/severities.ts';
import { isAllowed } from '../../api/permissions.ts';
import { severityLevelsQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { plansWith, promisedResponse } from '../../forms/plan-choices.ts';
import { usePromiseText } from '../../forms/promise-text.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { useOpening } from './use-opening.ts';

export interface NextStepProps {
  readonly accountId: string;
  readonly details: CaseDetails;
}

const minute = 60_000;

/** By when the first response is promised, as a moment where it can be counted; null without a promise. */
function usePromise({ accountId, details }: NextStepProps): string | null {
  const text = useText();
  const intl = useIntl();
  const session = useSession();
  const promiseText = usePromiseText();
  const now = useNow();
  const { data: levels } = useQuery({
    ...severityLevelsQuery(accountId),
    enabled: isAllowed(session, accountId, 'support:DescribeSeverityLevels'),
  });
  const { severityCode = '', timeCreated = '' } = details;
  if (!levels || !isSeverityCode(severityCode)) return null;
  const plans = plansWith(levels.flatMap(({ code }) => code ?? []));
  const promise = promisedResponse(plans, severityCode);
  const created = Date.parse(timeCreated);
  // Working days of the account's country are not known here: then the words say how it is counted.
  if (!promise || promise.slowest.businessHours || Number.isNaN(created)) return promiseText(promise);
  const deadline = created + promise.slowest.minutes * minute;
  const isDue = deadline < now;
  const time = intl.formatDate(deadline, {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return text(isDue ? 'case.next.due' : 'case.next.by', { time });
}

function wayOf(contact: Contact | null | undefined): 'web' | 'chat' | 'phone' {
  return contact?.method ?? 'web';
}

/** On the emulator nobody calls or writes mails: who is an agent there is led to the other side of the case. */
function EmulatorStep({ caseId }: { readonly caseId: string | undefined }) {
  const text = useText();
  const { permissions } = useSession();
  const isAgent = caseId !== undefined && permissions.includes('supportdesk:DescribeCase');
  return (
    <div>
      {text('case.next.emulator')}{' '}
      {isAgent && (
        <Link external href={paths.deskCase(caseId)}>
          {text('case.next.desk')}
        </Link>
      )}
    </div>
  );
}

/** After a case was opened and before AWS has it in hand: what happens next, and by when. */
export function NextStep(props: NextStepProps) {
  const text = useText();
  const { upstream } = useSession();
  const promise = usePromise(props);
  const opening = useOpening(props.accountId, props.details);
  return (
    <Alert type="info" header={text('case.next')}>
      {upstream === 'emulator' ? (
        <EmulatorStep caseId={props.details.caseId} />
      ) : (
        <div>{text(`case.next.${wayOf(opening?.contact)}`)}</div>
      )}
      <div className="sc-promise">{promise}</div>
    </Alert>
  );
}
