import Button from '@cloudscape-design/components/button';
import { useState } from 'react';

import { isServiceLinkedRole, serviceLinkedRoles } from '../../../support/service-linked-roles.ts';
import { useDeleteRole } from '../../api/advisor/account-access.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notices.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { RoleCardProps } from './role-card.tsx';
import { useMissing } from './use-missing.ts';

/** Of Trusted Advisor only, and only while that is disabled: the buttons say so. */
export function DeleteRole({ account, role, isAdvisorEnabled }: RoleCardProps) {
  const text = useText();
  const notify = useNotify();
  const [isAsking, setAsking] = useState(false);
  const { accountId, name } = account;
  const { roleName } = role;
  const remove = useDeleteRole(accountId);
  const missing = useMissing(accountId, 'iam:DeleteServiceLinkedRole');
  const isDeletable = isServiceLinkedRole(roleName) && serviceLinkedRoles[roleName].isDeletable;
  const first = isAdvisorEnabled ? text('access.delete.first') : null;
  const reason = isDeletable ? (missing ?? first) : text('access.delete.never');
  return (
    <>
      <Button
        disabled={reason !== null}
        {...(reason !== null && { disabledReason: reason })}
        onClick={() => setAsking(true)}
      >
        {text('access.delete')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          question={text('access.delete.question', { role: roleName })}
          explanation={text('access.delete.text', { account: name })}
          action={text('access.delete')}
          isRunning={remove.isPending}
          error={remove.error}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            remove.mutate(roleName, {
              onSuccess: () => {
                setAsking(false);
                notify({ type: 'success', header: text('access.deleted', { role: roleName }) });
              },
            })
          }
        />
      )}
    </>
  );
}
