import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import type { User } from '../../../contract/center/users.ts';
import { useChange } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { useSession } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import type { TextId } from '../../text/en.ts';
import { RemovePasskeys } from './remove-passkeys.tsx';
import { SignInLinkNotice } from './sign-in-link.tsx';

/** The only one of these that can't be undone, so the only one that asks. */
function DeleteUser({ user, isSelf }: { readonly user: User; readonly isSelf: boolean }) {
  const text = useText();
  const navigate = useNavigate();
  const remove = useChange(changes.deleteUser);
  const [isAsking, ask] = useState(false);
  const provider = user.issuer === undefined ? '' : ` ${text('admin.user.delete.provider')}`;
  return (
    <>
      <Button disabled={isSelf} disabledReason={text('admin.user.delete.self')} onClick={() => ask(true)}>
        {text('admin.user.delete')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          question={text('admin.user.delete.question', { name: user.userName })}
          explanation={`${text('admin.user.delete.text')}${provider}`}
          action={text('admin.user.delete')}
          isRunning={remove.isPending}
          error={remove.error}
          onClose={() => ask(false)}
          onConfirm={() => remove.mutate(user.userId, { onSuccess: () => void navigate(paths.adminUsers()) })}
        />
      )}
    </>
  );
}

/** Why no link can be made, where none can. */
function linkReason({ disabled, issuer }: User): TextId {
  if (disabled) return 'admin.user.isDisabled';
  return issuer === undefined ? 'admin.link.denied' : 'admin.link.federated';
}

/** What is done to a user at once: a link, the end of all sessions, out and in again. */
export function UserActions({ user }: { readonly user: User }) {
  const text = useText();
  const session = useSession();
  const update = useChange(changes.updateUser);
  const link = useChange(changes.createSignInLink);
  const end = useChange(changes.endSessions);
  const { userId, disabled, issuer } = user;
  const isSelf = user.userName === session.user.userName;
  const mayLink = session.permissions.includes('supportcenter:ManagePolicies');
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="xs">
        <Button
          loading={link.isPending}
          disabled={disabled || !mayLink || issuer !== undefined}
          disabledReason={text(linkReason(user))}
          onClick={() => link.mutate(userId)}
        >
          {text('admin.link.new')}
        </Button>
        <Button loading={end.isPending} onClick={() => end.mutate({ userId })}>
          {text('admin.user.signOut')}
        </Button>
        <RemovePasskeys user={user} />
        <Button
          loading={update.isPending}
          disabled={isSelf}
          disabledReason={text('admin.user.self')}
          onClick={() => update.mutate({ userId, disabled: !disabled })}
        >
          {text(disabled ? 'admin.user.enable' : 'admin.user.disable')}
        </Button>
        <DeleteUser user={user} isSelf={isSelf} />
      </SpaceBetween>
      <ProblemAlert error={update.error ?? link.error ?? end.error} activity="write" />
      {end.isSuccess && <Box>{text('admin.user.signedOut')}</Box>}
      {link.data && !disabled && <SignInLinkNotice userName={user.userName} token={link.data.token} />}
    </SpaceBetween>
  );
}
