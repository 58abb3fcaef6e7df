import '../../text/en/list-tools.ts';

import type { CaseView } from '../../../contract/center/case-views.ts';
import { useDeleteCaseView } from '../../api/case-views.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notices.tsx';
import { useText } from '../../hooks/use-text.ts';

export interface DeleteViewProps {
  readonly view: CaseView;
  readonly onClose: () => void;
}

export function DeleteView({ view: { viewId, name, groupName }, onClose }: DeleteViewProps) {
  const text = useText();
  const notify = useNotify();
  const remove = useDeleteCaseView();
  return (
    <ConfirmDialog
      question={text('caseViews.delete.question', { name })}
      explanation={
        groupName ? text('caseViews.delete.group', { group: groupName }) : text('caseViews.delete.own')
      }
      action={text('caseViews.delete', { name })}
      isRunning={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(viewId, {
          onSuccess: () => {
            notify({ type: 'success', header: text('caseViews.deleted') });
            onClose();
          },
        })
      }
      onClose={onClose}
    />
  );
}
