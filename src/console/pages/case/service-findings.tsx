import '../../text/en/trusted-advisor.ts';
import '../../text/en/check.ts';

import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { checksQuery, checkSummariesQuery } from '../../api/queries.ts';
import { AppLink } from '../../components/app-link.tsx';
import { checksOf, findingsOf } from '../../forms/service-checks.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { CheckStatus } from '../trusted-advisor/check-status.tsx';

export interface ServiceFindingsProps {
  readonly accountId: string;
  readonly serviceCode: string;
}

const mostShown = 5;

/** What Trusted Advisor found in the case's service; nothing where it found nothing or does not answer. */
export function ServiceFindings({ accountId, serviceCode }: ServiceFindingsProps) {
  const text = useText();
  const { data: checks } = useQuery({ ...checksQuery(accountId), retry: false });
  const ofService = useMemo(() => checksOf(serviceCode, checks ?? []), [serviceCode, checks]);
  const ids = ofService.flatMap(({ id }) => id ?? []);
  const { data: summaries = [] } = useQuery({ ...checkSummariesQuery(accountId, ids), retry: false });
  const findings = findingsOf(ofService, summaries);
  if (findings.length === 0) return null;
  return (
    <Container
      header={
        <Header variant="h2" description={text('check.ofCase.text')}>
          {text('advisor.title')}
        </Header>
      }
    >
      <SpaceBetween size="s">
        <ul className="sc-plain-list sc-findings">
          {findings.slice(0, mostShown).map(({ check, status, flagged }) => (
            <li key={check.id}>
              <CheckStatus state={status} />
              <AppLink to={paths.trustedAdvisorCheck(check.id ?? '', { account: accountId })}>
                {check.name ?? ''}
              </AppLink>
              <Box color="text-body-secondary" fontSize="body-s">
                {text('check.matches', { count: flagged })}
              </Box>
            </li>
          ))}
        </ul>
        {findings.length > mostShown && (
          <AppLink to={paths.trustedAdvisor({ account: accountId })}>{text('check.toList')}</AppLink>
        )}
      </SpaceBetween>
    </Container>
  );
}
