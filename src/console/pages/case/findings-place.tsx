import type { CaseDetails } from '@aws-sdk/client-support';
import { lazy, Suspense } from 'react';

import { isAllowed } from '../../api/permissions.ts';
import { useSession } from '../../api/session.ts';

/** The case is read without it: where it can't be fetched there is none. */
const ServiceFindings = lazy(async () => {
  const part = await import('./service-findings.tsx').catch(() => null);
  return { default: part?.ServiceFindings ?? (() => null) };
});

const needed = [
  'support:DescribeTrustedAdvisorChecks',
  'support:DescribeTrustedAdvisorCheckSummaries',
] as const;

export interface FindingsPlaceProps {
  readonly accountId: string;
  readonly details: CaseDetails;
}

/** What Trusted Advisor found in the case's service, for whoever may see it. */
export function FindingsPlace({ accountId, details }: FindingsPlaceProps) {
  const session = useSession();
  const { serviceCode } = details;
  if (!serviceCode || needed.some((action) => !isAllowed(session, accountId, action))) return null;
  return (
    <Suspense>
      <ServiceFindings accountId={accountId} serviceCode={serviceCode} />
    </Suspense>
  );
}
