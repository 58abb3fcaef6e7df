import '../../../text/en/list-tools.ts';

import { TableSettings } from '../../../components/table-settings.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { type CheckColumn, checkColumnIds } from '../checks-query.ts';

export interface CheckPreferencesProps {
  readonly size: number;
  readonly columns: readonly CheckColumn[];
  readonly onChoose: (size: number, columns: readonly CheckColumn[]) => void;
}

/** Which columns and how many rows. */
export function CheckPreferences({ size, columns, onChoose }: CheckPreferencesProps) {
  const text = useText();
  return (
    <TableSettings
      words={{
        title: text('advisor.preferences'),
        size: text('advisor.preferences.size'),
        rows: (count) => text('advisor.matches', { count }),
        columns: text('advisor.preferences.columns'),
      }}
      size={size}
      columns={checkColumnIds.map((id) => ({
        id,
        label: text(`advisor.column.${id}`),
        isFixed: id === 'check',
      }))}
      shown={columns}
      onChoose={(chosen) => onChoose(chosen.size, chosen.columns)}
    />
  );
}
