import Alert from '@cloudscape-design/components/alert';

import { useSession } from '../api/session.ts';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';
import type { TextId } from '../text/en.ts';
import { AppButton } from './app-button.tsx';

/**
 * The address names an account that is not there for this person, or they have none at all: whoever may connect
 * one is told how, everybody else whom to ask.
 */
export function NoAccount() {
  const text = useText();
  const { accounts, permissions } = useSession();
  if (accounts.length === 0 && permissions.includes('supportcenter:ManageAccounts')) {
    return (
      <Alert
        type="info"
        header={text('denied.noneConnected')}
        action={<AppButton to={paths.adminAccounts()}>{text('denied.noneConnected.action')}</AppButton>}
      >
        {text('denied.noneConnected.text')}
      </Alert>
    );
  }
  const id = accounts.length === 0 ? 'denied.noAccounts' : 'denied.account';
  return (
    <Alert type="info" header={text(id)}>
      {text(`${id}.text`)}
    </Alert>
  );
}

export interface NoPermissionProps {
  readonly header: TextId;
  readonly explanation: TextId;
  /** The IAM action to ask for. */
  readonly action: string;
}

/** The account is there, what the screen shows of it is not allowed. */
export function NoPermission({ header, explanation, action }: NoPermissionProps) {
  const text = useText();
  return (
    <Alert type="info" header={text(header)}>
      {text(explanation, { action })}
    </Alert>
  );
}
