import type { CaseDetails } from '@aws-sdk/client-support';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Suspense } from 'react';
import { useLocation } from 'react-router';

import type { SessionAccount } from '../../../contract/session.ts';
import { lazyPiece } from '../../components/lazy-piece.tsx';
import { useText } from '../../hooks/use-text.ts';
import { CaseAttributes } from './case-attributes.tsx';
import { CaseFacts } from './case-facts.tsx';
import { FindingsPlace } from './findings-place.tsx';
import { Fold } from './fold.tsx';
import { useIsBeside } from './use-is-beside.ts';

// Reading a case does not need it.
const CaseWork = lazyPiece(async () => (await import('./work/case-work.tsx')).CaseWork);

export interface CaseAsideProps {
  readonly account: SessionAccount;
  readonly details: CaseDetails;
}

/** What is known of a case and who works on it: beside the conversation, or above it and folded. */
export function CaseAside({ account, details }: CaseAsideProps) {
  const text = useText();
  const isBeside = useIsBeside();
  const one = { accountId: account.accountId, caseId: details.caseId ?? '' };
  // It comes last of all, and must not push what somebody is about to press.
  const findings = <FindingsPlace accountId={one.accountId} details={details} />;
  // Who comes for a note finds it.
  const isCalled = useLocation().hash.startsWith('#note-');
  return (
    <SpaceBetween size={isBeside ? 'l' : 's'}>
      <Fold title={text('case.details')}>
        <SpaceBetween size="l">
          <CaseFacts account={account} details={details} />
          <CaseAttributes {...one} />
          {!isBeside && findings}
        </SpaceBetween>
      </Fold>
      <Fold title={text('case.work')} isOpenFirst={isCalled}>
        <Suspense>
          <CaseWork account={account} details={details} />
        </Suspense>
      </Fold>
      {isBeside && findings}
    </SpaceBetween>
  );
}
