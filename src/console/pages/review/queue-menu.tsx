import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';

import { lazyPiece } from '../../components/lazy-piece.tsx';
import type { CaseView, ViewSearch } from '../../../contract/center/case-views.ts';
import type { OwnGroup } from '../../../contract/center/templates.ts';
import { useNotify } from '../../components/notices.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

const ViewDialog = lazyPiece(async () => (await import('../cases/view-dialog.tsx')).ViewDialog);
const DeleteView = lazyPiece(async () => (await import('../cases/delete-view.tsx')).DeleteView);

interface QueueMenuProps {
  /** The kept queue that is shown; null: one that everybody has. */
  readonly view: CaseView | null;
  /** What the list shows. */
  readonly search: ViewSearch;
  readonly isFiltered: boolean;
  readonly groups: readonly OwnGroup[];
}

/** Keeps what the list shows as a queue, for oneself or a group; renames or deletes a kept one. */
export function QueueMenu({ view, search, isFiltered, groups }: QueueMenuProps) {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const [action, begin] = useState<'create' | 'rename' | 'delete' | null>(null);
  const close = () => begin(null);
  return (
    <>
      {isFiltered && <Button onClick={() => begin('create')}>{text('review.save')}</Button>}
      {view && !isFiltered && (
        <ButtonDropdown
          items={[
            { id: 'rename', text: text('caseViews.rename', { name: view.name }) },
            { id: 'delete', text: text('caseViews.delete', { name: view.name }) },
          ]}
          onItemClick={({ detail }) => begin(detail.id === 'delete' ? 'delete' : 'rename')}
        >
          {text('review.change')}
        </ButtonDropdown>
      )}
      <Suspense>
        {(action === 'create' || action === 'rename') && (
          <ViewDialog
            view={action === 'rename' ? view : null}
            search={search}
            title={text('review.save')}
            groups={groups}
            onClose={close}
            onSaved={(viewId) => {
              close();
              notify({ type: 'success', header: text('review.saved') });
              void navigate(paths.review({ queue: viewId }));
            }}
          />
        )}
        {action === 'delete' && view && (
          <DeleteView
            view={view}
            onClose={() => {
              close();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
