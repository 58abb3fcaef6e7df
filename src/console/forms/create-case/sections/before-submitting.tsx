import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';

import { useText } from '../../../hooks/use-text.ts';
import { paths } from '../../../paths.ts';
import type { OpenCase, ServiceFinding } from '../use-known-trouble.ts';
import { useKnownTrouble } from '../use-known-trouble.ts';

/** What may make the case needless: open cases that look alike, and what Trusted Advisor found already. */
export function BeforeSubmitting({ accountId }: { readonly accountId: string }) {
  const text = useText();
  const { similar, findings } = useKnownTrouble(accountId);
  if (similar.length === 0 && findings.length === 0) return null;
  return (
    <aside aria-label={text('createCase.before')} className="sc-before">
      <Container header={<Header variant="h2">{text('createCase.before')}</Header>}>
        <SpaceBetween size="l">
          {similar.length > 0 && <SimilarCases cases={similar} />}
          {findings.length > 0 && <Findings accountId={accountId} findings={findings} />}
        </SpaceBetween>
      </Container>
    </aside>
  );
}

function SimilarCases({ cases }: { readonly cases: readonly OpenCase[] }) {
  const text = useText();
  const heading = text('createCase.before.similar', { count: cases.length });
  return (
    <section aria-label={heading}>
      {/* It appears while one types somewhere else. */}
      <LiveRegion>
        <Header variant="h3">{heading}</Header>
      </LiveRegion>
      <p className="sc-before-note">{text('createCase.before.similar.detail')}</p>
      <ul className="sc-problem-list sc-anywhere">
        {cases.map(({ caseId, displayId, subject }) => (
          <li key={caseId}>
            <Link external href={paths.case(caseId)} externalIconAriaLabel={text('createCase.newTab')}>
              {subject}
            </Link>{' '}
            {displayId}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FindingsProps {
  readonly accountId: string;
  readonly findings: readonly ServiceFinding[];
}

function Findings({ accountId, findings }: FindingsProps) {
  const text = useText();
  const heading = text('createCase.before.findings', { count: findings.length });
  return (
    <section aria-label={heading}>
      <Header variant="h3">{heading}</Header>
      <ul className="sc-finding-list">
        {findings.map(({ check, status, flagged }) => (
          <li key={check.id}>
            <StatusIndicator type={status === 'error' ? 'error' : 'warning'}>
              {text(`createCase.before.${status}`)}
            </StatusIndicator>{' '}
            <Link
              external
              href={paths.trustedAdvisor({ account: accountId, text: check.name })}
              externalIconAriaLabel={text('createCase.newTab')}
            >
              {check.name}
            </Link>{' '}
            {text('createCase.before.resources', { count: flagged })}
          </li>
        ))}
      </ul>
    </section>
  );
}
