import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';

import type { CaseOrder } from '../../cases-query.ts';
import { useText } from '../../hooks/use-text.ts';
import { columnSorts } from './case-columns.tsx';
import { caseColumnIds } from './case-layout.ts';

export interface OrderChoiceProps {
  readonly order: CaseOrder;
  readonly onChoose: (order: CaseOrder) => void;
}

/** By what rows are ordered, for who has no heads of columns to press. */
export function OrderChoice({ order, onChoose }: OrderChoiceProps) {
  const text = useText();
  const options = caseColumnIds.flatMap((id) => {
    const by = columnSorts[id];
    return by ? [{ value: by, label: text(`cases.column.${id}`) }] : [];
  });
  return (
    <FormField label={text('cases.preferences.order')}>
      <SpaceBetween size="xs">
        <Select
          selectedOption={options.find(({ value }) => value === order.by) ?? null}
          options={options}
          placeholder={text('cases.preferences.order.other')}
          expandToViewport
          onChange={({ detail }) => {
            const chosen = options.find(({ value }) => value === detail.selectedOption.value);
            if (chosen) onChoose({ ...order, by: chosen.value });
          }}
        />
        <Checkbox
          checked={order.descending}
          onChange={({ detail }) => onChoose({ ...order, descending: detail.checked })}
        >
          {text('cases.preferences.descending')}
        </Checkbox>
      </SpaceBetween>
    </FormField>
  );
}
