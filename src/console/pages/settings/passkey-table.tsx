import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useEffect, useRef, useState } from 'react';

import type { Passkey, PasskeySettings } from '../../../contract/center/passkeys.ts';
import { useChange } from '../../api/administration.ts';
import { accessChanges } from '../../api/own-access.ts';
import { AccessProblem } from '../../components/access-problem.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { type RowColumn, RowTable } from '../../components/row-table.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';

interface RenameProps {
  readonly passkey: Passkey;
  readonly onDone: () => void;
}

function Rename({ passkey: { passkeyId, name: before }, onDone }: RenameProps) {
  const text = useText();
  const [name, setName] = useState(before);
  const rename = useChange(accessChanges.renamePasskey);
  const field = useRef<InputProps.Ref>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        rename.mutate({ passkeyId, name: name.trim() }, { onSuccess: onDone });
      }}
    >
      <FormField label={text('passkeys.rename.field', { name: before })}>
        <Input ref={field} value={name} spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <Button variant="inline-link" formAction="submit" loading={rename.isPending}>
        {text('passkeys.rename.save')}
      </Button>
      <AccessProblem error={rename.error} />
    </form>
  );
}

interface RemoveProps {
  readonly passkey: Passkey;
  readonly settings: PasskeySettings;
  readonly onClose: () => void;
}

function RemoveDialog({ passkey, settings, onClose }: RemoveProps) {
  const text = useText();
  const remove = useChange(accessChanges.removePasskey);
  const isLast = settings.passkeys.length === 1;
  const evenLastWayIn = isLast && !settings.hasPassword;
  const more = evenLastWayIn
    ? text('passkeys.remove.last')
    : isLast && settings.asksForPasskey && text('passkeys.remove.second');
  const { passkeyId, name } = passkey;
  return (
    <ConfirmDialog
      question={text('passkeys.remove.question', { name })}
      explanation={[text('passkeys.remove.text'), more].filter(Boolean).join(' ')}
      action={text('passkeys.remove')}
      isRunning={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ passkeyId, evenLastWayIn }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

export interface PasskeyTableProps {
  readonly settings: PasskeySettings | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly footer: ReactNode;
}

export function PasskeyTable({ settings, error, onRetry, footer }: PasskeyTableProps) {
  const text = useText();
  const [renaming, setRenaming] = useState<string | null>(null);
  const renameButtons = useRef(new Map<string, ButtonProps.Ref>());
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const name = (passkey: Passkey) =>
    passkey.passkeyId === renaming ? (
      <Rename
        passkey={passkey}
        onDone={() => {
          setRenaming(null);
          renameButtons.current.get(passkey.passkeyId)?.focus();
        }}
      />
    ) : (
      <span className="sc-anywhere">{passkey.name}</span>
    );
  const change = ({ passkeyId, ...passkey }: Passkey) => (
    <SpaceBetween direction="horizontal" size="s">
      <Button
        ref={(button) => {
          if (button) renameButtons.current.set(passkeyId, button);
        }}
        variant="inline-link"
        ariaLabel={text('passkeys.rename.label', { name: passkey.name })}
        onClick={() => setRenaming(renaming === passkeyId ? null : passkeyId)}
      >
        {text('passkeys.rename')}
      </Button>
      <Button
        variant="inline-link"
        ariaLabel={text('passkeys.remove.label', { name: passkey.name })}
        onClick={() => setRemoving({ passkeyId, ...passkey })}
      >
        {text('passkeys.remove')}
      </Button>
    </SpaceBetween>
  );
  return (
    <>
      <RowTable
        title={text('passkeys.title')}
        rows={settings?.passkeys}
        rowId={({ passkeyId }) => passkeyId}
        empty={text('passkeys.empty')}
        error={error}
        onRetry={onRetry}
        footer={footer}
        columns={[
          { id: 'name', header: text('tokens.name'), cell: name },
          ...factColumns(text),
          { id: 'change', header: text('admin.change'), cell: change },
        ]}
      />
      {settings && removing && (
        <RemoveDialog passkey={removing} settings={settings} onClose={() => setRemoving(null)} />
      )}
    </>
  );
}

function factColumns(text: Text): RowColumn<Passkey>[] {
  return [
    {
      id: 'kind',
      header: text('passkeys.kind'),
      cell: ({ backedUp }) => text(backedUp ? 'passkeys.synced' : 'passkeys.single'),
    },
    {
      id: 'created',
      header: text('passkeys.created'),
      cell: ({ createdAt }) => <TimeAgo time={createdAt} />,
    },
    {
      id: 'used',
      header: text('passkeys.used'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? <TimeAgo time={lastUsedAt} /> : text('passkeys.never')),
    },
  ];
}
