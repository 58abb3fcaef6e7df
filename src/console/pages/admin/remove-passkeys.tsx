import Button from '@cloudscape-design/components/button';
import { useState } from 'react';

import type { User } from '../../../contract/center/users.ts';
import { useChange } from '../../api/administration.ts';
import { accessChanges } from '../../api/own-access.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useText } from '../../hooks/use-text.ts';

/** For somebody who has lost the device that holds them. */
export function RemovePasskeys({ user: { userId, userName, passkeys } }: { readonly user: User }) {
  const text = useText();
  const [isAsked, setAsked] = useState(false);
  const remove = useChange(accessChanges.removePasskeysOfUser);
  const close = () => setAsked(false);
  return (
    <>
      <Button
        disabled={passkeys === 0}
        disabledReason={text('admin.user.passkeys.none')}
        onClick={() => setAsked(true)}
      >
        {text('admin.user.passkeys.remove')}
      </Button>
      {isAsked && (
        <ConfirmDialog
          question={text('admin.user.passkeys.question', { name: userName })}
          explanation={text('admin.user.passkeys.text', { name: userName })}
          action={text('admin.user.passkeys.remove')}
          isRunning={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(userId, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  );
}
