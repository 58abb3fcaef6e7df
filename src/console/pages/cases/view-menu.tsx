import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';

import { lazyPiece } from '../../components/lazy-piece.tsx';
import { useSaveCaseView } from '../../api/case-views.ts';
import { problemOf } from '../../api/errors.ts';
import { viewSearchOf } from '../../api/search-input.ts';
import type { ReadCasesQuery } from '../../cases-query.ts';
import { useNotify } from '../../components/notices.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { useCurrentView } from './case-views.tsx';

// Reading a list needs neither.
const ViewDialog = lazyPiece(async () => (await import('./view-dialog.tsx')).ViewDialog);
const DeleteView = lazyPiece(async () => (await import('./delete-view.tsx')).DeleteView);

type Action = 'create' | 'rename' | 'delete';

/** Keeps what the list shows as a view, and changes the one that it began as. */
export function ViewMenu({ query }: { readonly query: ReadCasesQuery }) {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const save = useSaveCaseView();
  const { groups, begunAs, current } = useCurrentView(query);
  const [action, begin] = useState<Action | null>(null);
  const search = viewSearchOf(query);
  const name = begunAs?.name ?? '';
  const items: ButtonDropdownProps.Item[] = begunAs
    ? [
        {
          id: 'update',
          text: text('caseViews.update', { name }),
          disabled: current?.viewId === begunAs.viewId,
        },
        { id: 'create', text: text('caseViews.saveAs') },
        { id: 'rename', text: text('caseViews.rename', { name }) },
        { id: 'delete', text: text('caseViews.delete', { name }) },
      ]
    : [{ id: 'create', text: text('caseViews.saveAs') }];

  function update(): void {
    if (!begunAs) return;
    const { viewId, groupId } = begunAs;
    save.mutate(
      { viewId, name, ...(groupId && { groupId }), search },
      {
        onSuccess: () => notify({ type: 'success', header: text('caseViews.saved') }),
        onError: (error) => {
          const { happened, advice } = problemOf(error, 'write');
          notify({ type: 'error', header: text(happened), content: text(advice) });
        },
      },
    );
  }

  const close = () => begin(null);
  return (
    <>
      <ButtonDropdown
        items={items}
        ariaLabel={begunAs ? text('caseViews.change') : text('caseViews.save')}
        onItemClick={({ detail }) => {
          if (detail.id === 'update') update();
          else if (detail.id === 'create' || detail.id === 'rename' || detail.id === 'delete')
            begin(detail.id);
        }}
      >
        {begunAs ? text('caseViews.change') : text('caseViews.save')}
      </ButtonDropdown>
      <Suspense>
        {(action === 'create' || action === 'rename') && (
          <ViewDialog
            view={action === 'rename' ? begunAs : null}
            search={search}
            groups={groups}
            onClose={close}
            onSaved={(viewId) => {
              close();
              notify({ type: 'success', header: text('caseViews.saved') });
              if (action === 'create')
                void navigate(paths.cases({ ...query, saved: viewId }), { replace: true });
            }}
          />
        )}
        {action === 'delete' && begunAs && <DeleteView view={begunAs} onClose={close} />}
      </Suspense>
    </>
  );
}
