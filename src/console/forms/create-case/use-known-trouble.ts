import type { TrustedAdvisorCheckDescription } from '@aws-sdk/client-support';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useWatch } from 'react-hook-form';

import { isAllowed } from '../../api/permissions.ts';
import { checksQuery, checkSummariesQuery, openCasesQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { type CreateCaseValues, serviceOf } from './create-case-values.ts';
import { checksOf, type Finding, findingsOf } from '../service-checks.ts';
import { type KnownCase, similarCases } from './similar-cases.ts';

export interface OpenCase extends KnownCase {
  /** The number that people read out. */
  readonly displayId: string;
}

export type ServiceFinding = Finding<TrustedAdvisorCheckDescription>;

export interface KnownTrouble {
  readonly similar: readonly OpenCase[];
  readonly findings: readonly ServiceFinding[];
}

const mostFindings = 5;

type About = ['issueType', 'serviceCode'];

function useServiceCode(): string {
  const [issueType, serviceCode] = useWatch<CreateCaseValues, About>({ name: ['issueType', 'serviceCode'] });
  return serviceOf({ issueType, serviceCode });
}

/** Asked for when a service is chosen; whoever may not ask, or gets no answer, goes on without. */
export function useKnownTrouble(accountId: string): KnownTrouble {
  const serviceCode = useServiceCode();
  return { similar: useSimilarCases(accountId, serviceCode), findings: useFindings(accountId, serviceCode) };
}

function useSimilarCases(accountId: string, serviceCode: string): readonly OpenCase[] {
  const session = useSession();
  // Typing goes first; what looks alike follows when there is time.
  const subject = useDeferredValue(useWatch<CreateCaseValues, 'subject'>({ name: 'subject' }));
  const description = useDeferredValue(useWatch<CreateCaseValues, 'description'>({ name: 'description' }));
  const { data } = useQuery({
    ...openCasesQuery(accountId),
    enabled: serviceCode !== '' && isAllowed(session, accountId, 'support:DescribeCases'),
  });
  return useMemo(() => {
    const cases = (data ?? []).map((one): OpenCase => ({
      caseId: one.caseId ?? '',
      displayId: one.displayId ?? '',
      serviceCode: one.serviceCode ?? '',
      subject: one.subject ?? '',
    }));
    return similarCases({ serviceCode, subject, description }, cases).map(({ known }) => known);
  }, [data, serviceCode, subject, description]);
}

function useFindings(accountId: string, serviceCode: string): readonly ServiceFinding[] {
  const session = useSession();
  const mayAsk =
    isAllowed(session, accountId, 'support:DescribeTrustedAdvisorChecks') &&
    isAllowed(session, accountId, 'support:DescribeTrustedAdvisorCheckSummaries');
  const { data: checks } = useQuery({
    ...checksQuery(accountId),
    enabled: serviceCode !== '' && mayAsk,
  });
  const ofService = useMemo(() => checksOf(serviceCode, checks ?? []), [serviceCode, checks]);
  const { data: summaries } = useQuery(
    checkSummariesQuery(
      accountId,
      ofService.flatMap(({ id }) => id ?? []),
    ),
  );
  return findingsOf(ofService, summaries ?? []).slice(0, mostFindings);
}
