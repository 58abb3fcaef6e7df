import type { CaseDetails } from '@aws-sdk/client-support';
import { useQuery } from '@tanstack/react-query';

import { accountOfCaseId, findCaseId, findCaseNumber } from '../../../support/case-id.ts';
import type { Contact } from '../../../support/contact-block.ts';
import { caseOfNumberQuery, linkedCasesQuery } from '../../api/linked-cases.ts';
import { isAllowed } from '../../api/permissions.ts';
import { useSession } from '../../api/session.ts';
import { AppLink } from '../../components/app-link.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

/** As written at the head of the newer case; a link where it names a case of this account, by id or number. */
function EarlierCase({ accountId, written }: { readonly accountId: string; readonly written: string }) {
  const session = useSession();
  const named = findCaseId(written);
  const displayId = findCaseNumber(written);
  const { data: found = null } = useQuery({
    ...caseOfNumberQuery(accountId, displayId ?? ''),
    enabled: named === null && displayId !== null && isAllowed(session, accountId, 'support:DescribeCases'),
  });
  const caseId = named ?? found;
  if (caseId === null || accountOfCaseId(caseId) !== accountId) return <>{written}</>;
  const label = written
    .replace(caseId, '')
    .replaceAll(/[()\s]+/g, ' ')
    .trim();
  return <AppLink to={paths.case(caseId)}>{label === '' ? caseId : label}</AppLink>;
}

/** The fact that a case has relatives: the one it followed, and those that followed it. */
export function useRelatedItem(accountId: string, details: CaseDetails, contact: Contact | null | undefined) {
  const text = useText();
  const session = useSession();
  const { caseId = '' } = details;
  const { data: later = [] } = useQuery({
    ...linkedCasesQuery(accountId, caseId),
    enabled: isAllowed(session, accountId, 'support:DescribeCases') && caseId !== '',
  });
  const earlier = contact?.relatedCase;
  if (earlier === undefined && later.length === 0) return [];
  const value = (
    <ul className="sc-related sc-anywhere">
      {earlier !== undefined && (
        <li>
          <EarlierCase accountId={accountId} written={earlier} />
        </li>
      )}
      {later.map((one) => (
        <li key={one.caseId}>
          <AppLink to={paths.case(one.caseId ?? '')}>{one.displayId ?? one.caseId ?? ''}</AppLink>{' '}
          {one.subject}
        </li>
      ))}
    </ul>
  );
  return [{ label: text('case.related'), value }];
}
