import '../../text/en/list-tools.ts';

import { TableSettings } from '../../components/table-settings.tsx';
import { useText } from '../../hooks/use-text.ts';

export interface TablePreferencesProps {
  readonly size: number;
  /** All of them, in the table's order. */
  readonly columns: readonly { readonly id: string; readonly label: string; readonly isFixed: boolean }[];
  /** Those that are shown. */
  readonly shown: ReadonlySet<string>;
  readonly onChoose: (chosen: { readonly size: number; readonly columns: readonly string[] }) => void;
}

/** Which of the check's columns, and how many rows. */
export function TablePreferences({ size, columns, shown, onChoose }: TablePreferencesProps) {
  const text = useText();
  return (
    <TableSettings
      words={{
        title: text('cases.preferences'),
        size: text('cases.preferences.size'),
        rows: (count) => text('cases.preferences.rows', { count }),
        columns: text('cases.preferences.columns'),
      }}
      size={size}
      columns={columns}
      shown={columns.map(({ id }) => id).filter((id) => shown.has(id))}
      onChoose={onChoose}
    />
  );
}
