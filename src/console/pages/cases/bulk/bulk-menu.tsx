import '../../../text/en/bulk-changes.ts';

import ButtonDropdown from '@cloudscape-design/components/button-dropdown';

import type { FoundCase } from '../../../../contract/center/search-for-cases.ts';
import { isAllowed } from '../../../api/permissions.ts';
import { useSession } from '../../../api/session.ts';
import { useText } from '../../../hooks/use-text.ts';
import { type BulkAction, bulkActions } from './bulk-actions.ts';

const actions = ['assign', 'followUp', 'label', 'resolve'] as const satisfies readonly BulkAction[];

export interface BulkMenuProps {
  readonly selected: readonly FoundCase[];
  readonly onAction: (action: BulkAction) => void;
}

/** What can be done with the selected cases; what is not allowed in any of their accounts says so. */
export function BulkMenu({ selected, onAction }: BulkMenuProps) {
  const text = useText();
  const session = useSession();
  const refusal = (action: BulkAction): string | null => {
    if (selected.length === 0) return text('bulk.menu.none');
    const asked = action === 'resolve' ? 'support:ResolveCase' : bulkActions[action];
    const isAble = selected.some(({ accountId }) => isAllowed(session, accountId, asked));
    return isAble ? null : text('bulk.menu.denied');
  };
  return (
    <ButtonDropdown
      items={actions.map((id) => {
        const reason = refusal(id);
        return {
          id,
          text: text(`bulk.menu.${id}`),
          ...(reason !== null && { disabled: true, disabledReason: reason }),
        };
      })}
      expandToViewport
      onItemClick={({ detail }) => {
        const action = actions.find((known) => known === detail.id);
        if (action) onAction(action);
      }}
    >
      {text('cases.actions')}
    </ButtonDropdown>
  );
}
