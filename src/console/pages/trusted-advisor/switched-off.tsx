import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';

import { problemOf } from '../../api/errors.ts';
import { AppLink } from '../../components/app-link.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

/** AWS's words for an account in which Trusted Advisor is switched off, as far as anybody has seen them. */
const switchedOff = /trusted advisor.*disabled|disabled.*trusted advisor/i;

/** Whether Trusted Advisor is switched off: there is nothing to ask an administrator of this product for. */
export function isSwitchedOff(error: Error | null): boolean {
  return error !== null && problemOf(error, 'read').kind === 'denied' && switchedOff.test(error.message);
}

/** Trusted Advisor is switched off: there is nothing to see, and a way to switch it on. */
export function SwitchedOff({
  accountId,
  onRetry,
}: {
  readonly accountId: string;
  readonly onRetry: () => void;
}) {
  const text = useText();
  return (
    <Alert
      type="warning"
      header={text('advisor.disabled')}
      action={<Button onClick={onRetry}>{text('problem.retry')}</Button>}
    >
      {text('advisor.disabled.text')}{' '}
      <AppLink to={paths.advisorPreferences({ account: accountId })} variant="primary">
        {text('advisor.toPreferences')}
      </AppLink>
    </Alert>
  );
}
