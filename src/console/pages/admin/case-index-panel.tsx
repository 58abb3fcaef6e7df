import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import Toggle from '@cloudscape-design/components/toggle';
import { FormattedNumber } from 'react-intl';

import { type AccountDetails, accountProblems } from '../../../contract/center/accounts.ts';
import type { CaseIndexState } from '../../../contract/center/case-index.ts';
import { useChange } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { useNotify } from '../../components/notices.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';

const indicators: Readonly<Record<CaseIndexState['state'], StatusIndicatorProps.Type>> = {
  waiting: 'pending',
  filling: 'in-progress',
  current: 'success',
  failed: 'warning',
};

function problemText(text: Text, problem: string | undefined): string | null {
  const known = accountProblems.find((one) => one === problem);
  return known === undefined ? null : text(`account.problem.${known}`);
}

function State({ index }: { readonly index: CaseIndexState | undefined }) {
  const text = useText();
  const state = index?.state ?? 'waiting';
  const problem = problemText(text, index?.problem);
  return (
    <div className="sc-anywhere">
      <StatusIndicator type={indicators[state]}>
        <span className="sc-words">{problem ?? text(`account.index.${state}`)}</span>
      </StatusIndicator>
      {problem !== null && <Box variant="small">{text('account.index.retried')}</Box>}
      {index?.problemDetail !== undefined && (
        <Box variant="small">{text('account.test.detail', { detail: index.problemDetail })}</Box>
      )}
    </div>
  );
}

function Archive({ account: { accountId, keepsAttachments = false } }: CaseIndexPanelProps) {
  const text = useText();
  const change = useChange(changes.putAccountArchive);
  return (
    <>
      <Toggle
        checked={change.isPending ? change.variables.keepsAttachments : keepsAttachments}
        disabled={change.isPending}
        description={text('account.archive.text')}
        onChange={({ detail }) => change.mutate({ accountId, keepsAttachments: detail.checked })}
      >
        {text('account.archive')}
      </Toggle>
      <ProblemAlert error={change.error} activity="write" />
    </>
  );
}

export interface CaseIndexPanelProps {
  readonly account: AccountDetails;
}

/** How far the index of the account's cases is, and what is kept for good. */
export function CaseIndexPanel({ account }: CaseIndexPanelProps) {
  const text = useText();
  const notify = useNotify();
  const rebuild = useChange(changes.rebuildCaseIndex);
  const { accountId, caseIndex } = account;
  const again = (
    <Button
      loading={rebuild.isPending}
      onClick={() =>
        rebuild.mutate(accountId, {
          onSuccess: () => notify({ type: 'success', header: text('account.index.begun') }),
        })
      }
    >
      {text('account.index.rebuild')}
    </Button>
  );
  return (
    <Container
      header={
        <Header variant="h2" description={text('account.index.text')} actions={again}>
          {text('account.index')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <KeyValuePairs
          columns={3}
          items={[
            { label: text('account.index.state'), value: <State index={caseIndex} /> },
            {
              label: text('account.index.cases'),
              value: <FormattedNumber value={caseIndex?.cases ?? 0} />,
            },
            {
              label: text('account.index.upToDate'),
              value: caseIndex?.upToDate ? (
                <TimeAgo time={caseIndex.upToDate} />
              ) : (
                text('account.index.notYet')
              ),
            },
          ]}
        />
        <ProblemAlert error={rebuild.error} activity="write" />
        <Archive account={account} />
      </SpaceBetween>
    </Container>
  );
}
