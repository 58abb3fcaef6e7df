import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';

import type { AccountDetails } from '../../../contract/center/accounts.ts';
import { useChange } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { useText } from '../../hooks/use-text.ts';
import { accountStateText } from './account-state.tsx';

/** Says what is wrong in plain words, and after them what AWS said. */
function Explained({ account }: { readonly account: AccountDetails }) {
  const text = useText();
  const { test, roleArn, externalId, profile } = account;
  if (!test) return <Box>{text('account.test.never.text')}</Box>;
  if (!test.problem) return <Box>{text('account.test.ok.text')}</Box>;
  const values = {
    role: roleArn ?? '',
    external: externalId ?? text('account.noExternal'),
    profile: profile ?? '',
    arn: test.principalArn ?? '',
    actions: test.deniedActions?.join(', ') ?? '',
  };
  return (
    <div className="sc-anywhere">
      <Box>{text(`account.problem.${test.problem}.text`, values)}</Box>
      {test.detail !== undefined && (
        <Box variant="small">{text('account.test.detail', { detail: test.detail })}</Box>
      )}
    </div>
  );
}

function typeOf({ test }: AccountDetails): 'info' | 'success' | 'warning' {
  if (!test) return 'info';
  return test.problem ? 'warning' : 'success';
}

export interface AccountTestPanelProps {
  readonly account: AccountDetails;
  /** Nothing else on the screen is more urgent. */
  readonly isPrimary: boolean;
}

/** The button that goes to AWS and back, and what came of it last time. */
export function AccountTestPanel({ account, isPrimary }: AccountTestPanelProps) {
  const text = useText();
  const run = useChange(changes.testAccount);
  const { test, accountId } = account;
  return (
    <SpaceBetween size="m">
      <Alert
        type={typeOf(account)}
        header={accountStateText(text, test)}
        action={
          <Button
            variant={isPrimary ? 'primary' : 'normal'}
            loading={run.isPending}
            onClick={() => run.mutate(accountId)}
          >
            {text('account.test')}
          </Button>
        }
      >
        <SpaceBetween size="xxs">
          <Explained account={account} />
          {test && (
            <Box variant="small">
              {text('account.test.at')} <TimeAgo time={test.testedAt} />
            </Box>
          )}
        </SpaceBetween>
      </Alert>
      <ProblemAlert error={run.error} activity="write" />
    </SpaceBetween>
  );
}
