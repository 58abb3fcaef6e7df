import '../../text/en/list-tools.ts';

import { useQuery } from '@tanstack/react-query';

import { preferencesQuery, usePutPreferences } from '../../api/preferences.ts';
import type { CaseOrder } from '../../cases-query.ts';
import { TableSettings, type TableSettingsProps } from '../../components/table-settings.tsx';
import { chooseDensity, useDensity } from '../../hooks/density.ts';
import { useText } from '../../hooks/use-text.ts';
import { keepChoices } from '../../kept-choices.ts';
import { type CaseColumn, caseColumnIds, caseListName, useShownColumns } from './case-layout.ts';
import { OrderChoice } from './order-choice.tsx';

export interface ListPreferencesProps {
  readonly size: number;
  readonly isOfAll: boolean;
  /** Rows can be ordered from here as well; a narrow screen has no heads of columns. */
  readonly order: CaseOrder;
  /** Called when another number of rows was chosen. */
  readonly onSize: () => void;
  readonly onOrder: (order: CaseOrder) => void;
}

const noColumns = ['subject'] as const;

function chooseOrder(chosen: CaseOrder, choose: (order: CaseOrder) => void) {
  return <OrderChoice order={chosen} onChoose={choose} />;
}

type Chosen = Parameters<TableSettingsProps<CaseColumn, CaseOrder>['onChoose']>[0];

/** Keeps what was chosen, on this device and for the person, and tells the screen what it has to show anew. */
function useChoose(
  shown: readonly CaseColumn[] | null,
  { size, order, onSize, onOrder }: ListPreferencesProps,
) {
  const density = useDensity();
  const put = usePutPreferences();
  const { data: preferences } = useQuery(preferencesQuery());
  return ({ size: pageSize, density: chosenDensity = density, custom = order, columns }: Chosen) => {
    const changesColumns = shown !== null && columns.join() !== shown.join();
    // Other lists' columns stay as they are.
    const names = changesColumns && {
      columns: { ...preferences?.columns, [caseListName]: [...columns] },
    };
    chooseDensity(chosenDensity);
    keepChoices({ pageSize, ...(changesColumns && { caseColumns: columns }) });
    // If this fails the choice still holds on this device, so there is nothing to tell.
    put.mutate({ density: chosenDensity, pageSize, ...names });
    if (pageSize !== size) onSize();
    if (custom.by !== order.by || custom.descending !== order.descending) onOrder(custom);
  };
}

/** Which columns, how many rows, how dense, in which order. */
export function ListPreferences(props: ListPreferencesProps) {
  const { size, isOfAll, order } = props;
  const text = useText();
  const shown = useShownColumns(isOfAll);
  const density = useDensity();
  const choose = useChoose(shown, props);
  return (
    <TableSettings<CaseColumn, CaseOrder>
      words={{
        title: text('cases.preferences'),
        size: text('cases.preferences.size'),
        rows: (count) => text('cases.preferences.rows', { count }),
        columns: text('cases.preferences.columns'),
      }}
      size={size}
      columns={caseColumnIds.map((id) => ({
        id,
        label: text(`cases.column.${id}`),
        isFixed: id === 'subject',
      }))}
      shown={shown ?? noColumns}
      density={{
        chosen: density,
        label: text('cases.preferences.density'),
        description: text('cases.preferences.density.text'),
      }}
      custom={{ chosen: order, preference: chooseOrder }}
      onChoose={choose}
    />
  );
}
