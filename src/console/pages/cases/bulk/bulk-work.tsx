import type { FoundCase } from '../../../../contract/center/search-for-cases.ts';
import { lazyPiece } from '../../../components/lazy-piece.tsx';
import type { BulkAction } from './bulk-actions.ts';

const BulkPanel = lazyPiece(async () => (await import('./bulk-panel.tsx')).BulkPanel);
const BulkResolveDialog = lazyPiece(
  async () => (await import('./bulk-resolve-dialog.tsx')).BulkResolveDialog,
);

export interface BulkWorkProps {
  readonly action: BulkAction;
  readonly selected: readonly FoundCase[];
  readonly accountOf: (accountId: string) => string;
  readonly onSelect: (selected: readonly FoundCase[]) => void;
  readonly onClose: () => void;
}

/** What was chosen for the selected cases: a question where it can't be undone, else a form beside the list. */
export function BulkWork({ action, selected, accountOf, onSelect, onClose }: BulkWorkProps) {
  if (action !== 'resolve') {
    return (
      <BulkPanel
        key={action}
        work={action}
        selected={selected}
        accountOf={accountOf}
        onDone={onSelect}
        onClose={onClose}
      />
    );
  }
  return (
    <BulkResolveDialog
      cases={selected}
      accountOf={accountOf}
      onClose={() => {
        onSelect([]);
        onClose();
      }}
    />
  );
}
