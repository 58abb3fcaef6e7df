import './figures.css';

import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';

import type { AdvisorChange } from '../../../../contract/center/advisor.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { paths } from '../../../paths.ts';
import { CheckStatus } from '../check-status.tsx';
import { noFilter, writeChecksQuery } from '../checks-query.ts';

export interface ChangeListProps {
  readonly accountId: string;
  /** Newest first; undefined until they are known. */
  readonly changes: readonly AdvisorChange[] | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly nameOf: (checkId: string) => string;
}

const shownAtMost = 4;

function Change({ change, name }: { readonly change: AdvisorChange; readonly name: string }) {
  const text = useText();
  const { accountId, checkId, before, after, time, flaggedBefore, flaggedAfter } = change;
  return (
    <li>
      <AppLink to={paths.trustedAdvisorCheck(checkId, { account: accountId })}>{name}</AppLink>
      <Box>
        <CheckStatus state={after} />
      </Box>
      <Box color="text-body-secondary" fontSize="body-s">
        {text('advisor.changes.before', { state: text(`advisor.state.${before}`) })}
        {flaggedBefore !== flaggedAfter &&
          ` · ${text('advisor.changes.flagged', { before: flaggedBefore, after: flaggedAfter })}`}
        {' · '}
        <TimeAgo time={time} />
      </Box>
    </li>
  );
}

function Changes({ accountId, changes, error, onRetry, nameOf }: ChangeListProps) {
  const text = useText();
  if (error && !changes) {
    return (
      <Box>
        {text('advisor.figures.failed')}{' '}
        <Button variant="inline-link" onClick={onRetry}>
          {text('problem.retry')}
        </Button>
      </Box>
    );
  }
  if (!changes) return <Box color="text-body-secondary">{text('loading')}</Box>;
  if (changes.length === 0) return <Box color="text-body-secondary">{text('advisor.changes.none')}</Box>;
  const all = paths.trustedAdvisorList({
    account: accountId,
    ...writeChecksQuery({ ...noFilter, isChanged: true }),
  });
  return (
    <>
      <ul className="sc-changes">
        {changes.slice(0, shownAtMost).map((change) => (
          <Change key={`${change.checkId} ${change.time}`} change={change} name={nameOf(change.checkId)} />
        ))}
      </ul>
      <Box padding={{ top: 's' }}>
        <AppLink to={all} variant="primary">
          {text('advisor.changes.all', { count: new Set(changes.map(({ checkId }) => checkId)).size })}
        </AppLink>
      </Box>
    </>
  );
}

/** Which checks came to another result lately. */
export function ChangeList(props: ChangeListProps) {
  const text = useText();
  const { changes } = props;
  return (
    <Container
      fitHeight
      header={
        <Header variant="h2" {...(changes && { counter: `(${changes.length})` })}>
          {text('advisor.changes')}
        </Header>
      }
    >
      <Changes {...props} />
    </Container>
  );
}
