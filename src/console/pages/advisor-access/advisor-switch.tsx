import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useRef, useState } from 'react';

import { problemOf } from '../../api/errors.ts';
import { useSetAccess } from '../../api/advisor/account-access.ts';
import { CopyableText } from '../../components/copyable-text.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notices.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useFocusAfter } from '../../hooks/use-focus-after.ts';
import { useText } from '../../hooks/use-text.ts';
import { useMissing } from './use-missing.ts';

export interface AdvisorSwitchProps {
  readonly account: { readonly accountId: string; readonly name: string };
  readonly isEnabled: boolean;
  readonly hasRole: boolean;
}

/** Disabling asks first, as it concerns everybody in the account and whoever pays for it. */
function Disable({ account }: Pick<AdvisorSwitchProps, 'account'>) {
  const text = useText();
  const notify = useNotify();
  const [isAsking, setAsking] = useState(false);
  const set = useSetAccess(account.accountId);
  const reason = useMissing(account.accountId, 'trustedadvisor:SetAccountAccess');
  return (
    <>
      <Button
        disabled={reason !== null}
        {...(reason !== null && { disabledReason: reason })}
        onClick={() => setAsking(true)}
      >
        {text('access.disable')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          question={text('access.disable.question', { account: account.name })}
          explanation={text('access.disable.text')}
          action={text('access.disable')}
          isRunning={set.isPending}
          error={set.error}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            set.mutate(false, {
              onSuccess: () => {
                setAsking(false);
                notify({ type: 'success', header: text('access.disabled.done') });
              },
            })
          }
        />
      )}
    </>
  );
}

/** Why it stays disabled, in the words of the answer: nothing was entered that could be corrected. */
function Refused({ error, hasRole }: { readonly error: unknown; readonly hasRole: boolean }) {
  const text = useText();
  const { detail, requestId } = problemOf(error, 'write');
  if (detail === null) return <ProblemAlert error={error} activity="write" />;
  // The role has been created since.
  if (hasRole) return null;
  return (
    <Alert type="error" header={text('access.enable.refused')}>
      {detail}
      {requestId !== null && (
        <Box fontSize="body-s">
          {text('problem.requestId')}: <CopyableText value={requestId} />
        </Box>
      )}
    </Alert>
  );
}

/** Without the role AWS leaves it disabled: what it says then stands here. */
function Disabled({ account, hasRole }: Pick<AdvisorSwitchProps, 'account' | 'hasRole'>) {
  const text = useText();
  const notify = useNotify();
  const set = useSetAccess(account.accountId);
  const reason = useMissing(account.accountId, 'trustedadvisor:SetAccountAccess');
  return (
    <SpaceBetween size="m">
      <Alert
        type="warning"
        header={text('access.banner')}
        action={
          <Button
            disabled={reason !== null}
            {...(reason !== null && { disabledReason: reason })}
            loading={set.isPending}
            onClick={() =>
              set.mutate(true, {
                onSuccess: () => notify({ type: 'success', header: text('access.enabled.done') }),
              })
            }
          >
            {text('access.enable')}
          </Button>
        }
      >
        {text('access.banner.text')} {!hasRole && text('access.banner.noRole')}
      </Alert>
      <Refused error={set.error} hasRole={hasRole} />
    </SpaceBetween>
  );
}

function Enabled({ account }: Pick<AdvisorSwitchProps, 'account'>) {
  const text = useText();
  return (
    <Container
      header={
        <Header variant="h2" actions={<Disable account={account} />}>
          {text('access.advisor')}
        </Header>
      }
    >
      <StatusIndicator type="success">{text('access.enabled')}</StatusIndicator>
    </Container>
  );
}

export function AdvisorSwitch({ account, isEnabled, hasRole }: AdvisorSwitchProps) {
  const place = useRef<HTMLDivElement>(null);
  useFocusAfter(place, isEnabled);
  return (
    <div ref={place}>
      {isEnabled ? <Enabled account={account} /> : <Disabled account={account} hasRole={hasRole} />}
    </div>
  );
}
