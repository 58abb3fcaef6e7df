import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { CreateAccessTokenRequest, NewAccessToken } from '../../../contract/center/access-tokens.ts';
import { useChange } from '../../api/administration.ts';
import { accessChanges, accessTokensQuery } from '../../api/own-access.ts';
import { useSession } from '../../api/session.ts';
import { AccessProblem } from '../../components/access-problem.tsx';
import { CopyableText } from '../../components/copyable-text.tsx';
import { AccessTokenForm } from '../../forms/access-token-form.tsx';
import { useText } from '../../hooks/use-text.ts';
import { TokenTable } from './token-table.tsx';

interface Made extends NewAccessToken {
  readonly name: string;
}

/** Shown until the next one is made or the page is left: nobody can look it up later. */
function MadeNotice({ made }: { readonly made: Made }) {
  const text = useText();
  const intl = useIntl();
  const end = intl.formatDate(made.expiresAt, { dateStyle: 'medium' });
  return (
    <Alert type="success" header={text('token.made', { name: made.name })}>
      <Box>{text('token.made.text', { end })}</Box>
      <div className="sc-anywhere">
        <CopyableText value={made.token} />
      </div>
    </Alert>
  );
}

export function TokenSection() {
  const { accounts } = useSession();
  const { data, error, refetch } = useQuery(accessTokensQuery());
  const create = useChange(accessChanges.createAccessToken);
  const [made, setMade] = useState<Made | null>(null);
  const submit = (request: CreateAccessTokenRequest, onDone: () => void) => {
    create.mutate(request, {
      onSuccess: (token) => {
        setMade({ ...token, name: request.name });
        onDone();
      },
    });
  };
  return (
    <SpaceBetween size="m">
      <AccessTokenForm accounts={accounts} isRunning={create.isPending} onSubmit={submit}>
        <AccessProblem error={create.error} />
        {made && <MadeNotice made={made} />}
      </AccessTokenForm>
      <TokenTable tokens={data} error={error} onRetry={() => void refetch()} />
    </SpaceBetween>
  );
}
