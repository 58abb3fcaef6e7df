import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useQuery } from '@tanstack/react-query';

import type { PasskeySettings } from '../../../contract/center/passkeys.ts';
import { useChange } from '../../api/administration.ts';
import { accessChanges, passkeysQuery } from '../../api/own-access.ts';
import { hasPasskeys } from '../../api/passkey-ceremony.ts';
import { AccessProblem } from '../../components/access-problem.tsx';
import { CopyableText } from '../../components/copyable-text.tsx';
import { NameForm } from '../../forms/name-form.tsx';
import { useText } from '../../hooks/use-text.ts';
import { PasskeyTable } from './passkey-table.tsx';

/** Why no passkey can be added here; null where one can. */
function NotHere({ settings: { address, isFederated } }: { readonly settings: PasskeySettings }) {
  const text = useText();
  if (isFederated) {
    return <Alert header={text('passkey.federated')}>{text('passkey.federated.text')}</Alert>;
  }
  if (address === undefined) {
    return <Alert header={text('passkey.nowhere')}>{text('passkey.nowhere.text')}</Alert>;
  }
  return (
    <Alert header={text('passkey.elsewhere.here')}>
      <Box>{text('passkey.elsewhere.here.text')}</Box>
      <CopyableText value={address} />
    </Alert>
  );
}

function AddPasskey() {
  const text = useText();
  const add = useChange(accessChanges.addPasskey);
  return (
    <SpaceBetween size="m">
      <NameForm
        title={text('passkey.new')}
        label={text('passkey.name')}
        submit={text('passkey.add')}
        isRunning={add.isPending}
        error={null}
        onSubmit={(name, onDone) => add.mutate(name, { onSuccess: onDone })}
      >
        <Box color="text-body-secondary">{text('passkey.add.text')}</Box>
        <AccessProblem error={add.error} />
      </NameForm>
    </SpaceBetween>
  );
}

function AskAfterPassword({ settings }: { readonly settings: PasskeySettings }) {
  const text = useText();
  const ask = useChange(accessChanges.askForPasskey);
  const { passkeys, hasPassword, asksForPasskey } = settings;
  const reason = !hasPassword
    ? text('passkeys.ask.noPassword')
    : passkeys.length === 0
      ? text('passkeys.ask.noPasskey')
      : text('passkeys.ask.text');
  return (
    <SpaceBetween size="s">
      <Toggle
        checked={asksForPasskey}
        disabled={ask.isPending || !hasPassword || passkeys.length === 0}
        description={reason}
        onChange={({ detail }) => ask.mutate(detail.checked)}
      >
        {text('passkeys.ask')}
      </Toggle>
      <AccessProblem error={ask.error} />
    </SpaceBetween>
  );
}

export function PasskeySection() {
  const { data, error, refetch } = useQuery(passkeysQuery());
  const isHere = data !== undefined && data.address === globalThis.location.origin && hasPasskeys();
  const mayAdd = isHere && !data.isFederated;
  return (
    <SpaceBetween size="m">
      {data && (mayAdd ? <AddPasskey /> : <NotHere settings={data} />)}
      <PasskeyTable
        settings={data}
        error={error}
        onRetry={() => void refetch()}
        footer={data && !data.isFederated && <AskAfterPassword settings={data} />}
      />
    </SpaceBetween>
  );
}
