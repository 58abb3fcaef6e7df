import '../text/en/administration.ts';
import '../text/en/settings.ts';

import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';

import { ownSessionsQuery, useChange } from '../api/administration.ts';
import { changes } from '../api/administration-changes.ts';
import { useSession } from '../api/session.ts';
import { Page } from '../components/page.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { SessionTable } from '../components/session-table.tsx';
import { PasswordForm } from '../forms/password-form.tsx';
import { useText } from '../hooks/use-text.ts';
import { NotificationSection } from './settings/notification-section.tsx';
import { PasskeySection } from './settings/passkey-section.tsx';
import { TokenSection } from './settings/token-section.tsx';

export function Component() {
  const text = useText();
  const { user } = useSession();
  const { data, error, refetch } = useQuery(ownSessionsQuery());
  const setPassword = useChange(changes.setPassword);
  const end = useChange(changes.endOwnSessions);
  const others = data?.sessions.some(({ current }) => !current) ?? false;
  return (
    <Page
      title={text('nav.settings')}
      description={text('settings.signedInAs', { name: user.displayName ?? user.userName })}
    >
      {data && !data.isFederated && (
        <PasswordForm
          userName={user.userName}
          needsCurrent={data.needsCurrentPassword}
          isRunning={setPassword.isPending}
          isDone={setPassword.isSuccess}
          error={setPassword.error}
          onSubmit={(request, onDone) => setPassword.mutate(request, { onSuccess: onDone })}
        />
      )}
      <PasskeySection />
      <NotificationSection />
      {data?.isFederated && <Alert header={text('settings.roles')}>{text('settings.roles.text')}</Alert>}
      <TokenSection />
      <SpaceBetween size="m">
        <ProblemAlert error={end.error} activity="write" />
        <SessionTable
          title={text('sessions.own')}
          sessions={data?.sessions}
          error={error}
          isEnding={end.isPending}
          onEnd={({ sessionId }) => end.mutate({ sessionId })}
          onRetry={() => void refetch()}
          actions={
            <Button
              disabled={!others}
              disabledReason={text('sessions.noOthers')}
              loading={end.isPending}
              onClick={() => end.mutate({})}
            >
              {text('sessions.endOthers')}
            </Button>
          }
        />
      </SpaceBetween>
    </Page>
  );
}
