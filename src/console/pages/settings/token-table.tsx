import Button from '@cloudscape-design/components/button';
import { useState } from 'react';

import type { AccessToken } from '../../../contract/center/access-tokens.ts';
import { useChange } from '../../api/administration.ts';
import { accessChanges } from '../../api/own-access.ts';
import { useSession } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { type RowColumn, RowTable } from '../../components/row-table.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';

export interface TokenTableProps {
  readonly tokens: readonly AccessToken[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Names where they are known: a token may reach an account that its person may see no longer. */
function Accounts({ ids }: { readonly ids: readonly string[] }) {
  const text = useText();
  const { accounts } = useSession();
  if (ids.includes('*')) return <>{text('tokens.accounts.all')}</>;
  const names = new Map(accounts.map(({ accountId, name }) => [accountId, name]));
  return <>{ids.map((id) => names.get(id) ?? id).join(', ')}</>;
}

export function TokenTable({ tokens, error, onRetry }: TokenTableProps) {
  const text = useText();
  const [revoking, setRevoking] = useState<AccessToken | null>(null);
  const revoke = useChange(accessChanges.revokeAccessToken);
  const close = () => {
    setRevoking(null);
    revoke.reset();
  };
  return (
    <>
      <RowTable
        title={text('tokens.title')}
        rows={tokens}
        rowId={({ tokenId }) => tokenId}
        empty={text('tokens.empty')}
        error={error}
        onRetry={onRetry}
        columns={tokenColumns(text, setRevoking)}
      />
      {revoking && (
        <ConfirmDialog
          question={text('tokens.revoke.question', { name: revoking.name })}
          explanation={text('tokens.revoke.text')}
          action={text('tokens.revoke')}
          isRunning={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate(revoking.tokenId, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  );
}

function tokenColumns(text: Text, onRevoke: (token: AccessToken) => void): RowColumn<AccessToken>[] {
  return [
    {
      id: 'name',
      header: text('tokens.name'),
      cell: ({ name }) => <span className="sc-anywhere">{name}</span>,
    },
    { id: 'accounts', header: text('token.scope'), cell: ({ accounts }) => <Accounts ids={accounts} /> },
    {
      id: 'allows',
      header: text('tokens.allows'),
      cell: ({ readOnly }) => text(readOnly ? 'token.readOnly' : 'tokens.allows.all'),
    },
    {
      id: 'used',
      header: text('tokens.used'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? <TimeAgo time={lastUsedAt} /> : text('passkeys.never')),
    },
    { id: 'ends', header: text('tokens.ends'), cell: ({ expiresAt }) => <TimeAgo time={expiresAt} /> },
    {
      id: 'revoke',
      header: text('admin.change'),
      cell: (token) => (
        <Button
          variant="inline-link"
          ariaLabel={text('tokens.revoke.label', { name: token.name })}
          onClick={() => onRevoke(token)}
        >
          {text('tokens.revoke')}
        </Button>
      ),
    },
  ];
}
