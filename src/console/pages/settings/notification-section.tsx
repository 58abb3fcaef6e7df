import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { notificationChoices } from '../../../contract/center/preferences.ts';
import {
  askForNotifications,
  notificationPermission,
  type NotificationPermissionState,
} from '../../api/live/notifications.ts';
import { preferencesQuery, usePutPreferences } from '../../api/preferences.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useText } from '../../hooks/use-text.ts';

interface PermissionNoticeProps {
  readonly permission: NotificationPermissionState;
  readonly onAsk: () => void;
}

/** Why nothing would be shown here, although it is wanted. */
function PermissionNotice({ permission, onAsk }: PermissionNoticeProps) {
  const text = useText();
  if (permission === 'granted') return null;
  if (permission === 'unknown') return <Alert type="info">{text('notifications.unknown')}</Alert>;
  if (permission === 'denied') {
    return (
      <Alert type="warning" header={text('notifications.blocked')}>
        {text('notifications.blocked.text')}
      </Alert>
    );
  }
  const allow = <Button onClick={onAsk}>{text('notifications.allow')}</Button>;
  return (
    <Alert type="info" header={text('notifications.ask')} action={allow}>
      {text('notifications.ask.text')}
    </Alert>
  );
}

/** Off until somebody chooses otherwise; the browser is asked with that choice and never before. */
export function NotificationSection() {
  const text = useText();
  const { data } = useQuery(preferencesQuery());
  const put = usePutPreferences();
  const [permission, setPermission] = useState(notificationPermission);
  const [isBlocked, setBlocked] = useState(false);
  const value = data?.notifications ?? 'off';

  const ask = async () => {
    const answer = await askForNotifications();
    setPermission(answer);
    return answer;
  };
  const choose = async (wanted: string) => {
    const notifications = notificationChoices.find((known) => known === wanted) ?? 'off';
    const answer = notifications === 'off' ? permission : await ask();
    // A browser that shows none is asked for nothing: the choice is for the person's others.
    const isRefused = notifications !== 'off' && answer !== 'granted' && answer !== 'unknown';
    setBlocked(isRefused);
    if (!isRefused) put.mutate({ notifications });
  };

  return (
    <Container header={<Header variant="h2">{text('notifications.title')}</Header>}>
      <SpaceBetween size="m">
        <ProblemAlert error={put.error} activity="write" />
        {(isBlocked || value !== 'off') && (
          <PermissionNotice permission={permission} onAsk={() => void ask()} />
        )}
        <FormField label={text('notifications.label')} description={text('notifications.text')}>
          <RadioGroup
            value={put.isPending ? (put.variables.notifications ?? value) : value}
            items={notificationChoices.map((choice) => ({
              value: choice,
              label: text(`notifications.${choice}`),
              disabled: data === undefined,
            }))}
            onChange={({ detail }) => void choose(detail.value)}
          />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}
