import { Suspense, useState } from 'react';

import type { FoundCase } from '../../../contract/center/search-for-cases.ts';
import { lazyPiece } from '../../components/lazy-piece.tsx';
import { OnPress } from '../../components/on-press.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { BulkAction } from './bulk/bulk-actions.ts';
import { useKeptUndo } from './use-kept-undo.ts';

const loadTools = () => import('./bulk/bulk-tools.ts');
const BulkMenu = lazyPiece(async () => (await loadTools()).bulkTools.BulkMenu);
const BulkWork = lazyPiece(async () => (await loadTools()).bulkTools.BulkWork);

export interface ListActionsProps {
  readonly selected: readonly FoundCase[];
  readonly accountOf: (accountId: string) => string;
  readonly onSelect: (selected: readonly FoundCase[]) => void;
}

/** What can be done with the selected cases: the menu for it, and what was chosen there. */
export function useListActions({ selected, accountOf, onSelect }: ListActionsProps) {
  const text = useText();
  useKeptUndo();
  const [action, begin] = useState<BulkAction | null>(null);
  return {
    menu: (
      <OnPress
        button={{ iconName: 'caret-down-filled', iconAlign: 'right', children: text('cases.actions') }}
      >
        <BulkMenu selected={selected} onAction={begin} />
      </OnPress>
    ),
    work: action && (
      <Suspense>
        <BulkWork
          action={action}
          selected={selected}
          accountOf={accountOf}
          onSelect={onSelect}
          onClose={() => begin(null)}
        />
      </Suspense>
    ),
  };
}
