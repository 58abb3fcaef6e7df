import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';

import { isDay } from '../../../../contract/relative-day.ts';
import { useText } from '../../../hooks/use-text.ts';
import type { WishFieldsProps } from './wish.ts';

/** The day on which somebody comes back to the cases, or none. */
export function FollowUpFields({ disabled, onWish }: WishFieldsProps) {
  const text = useText();
  const [kind, chooseKind] = useState('set');
  const [day, chooseDay] = useState('');
  const wish = (chosenKind: string, chosenDay: string) => {
    chooseKind(chosenKind);
    chooseDay(chosenDay);
    const followUpOn = chosenKind === 'set' ? chosenDay : '';
    const isMeant = chosenKind === 'clear' || isDay(chosenDay);
    const words = followUpOn === '' ? text('bulk.said.noDay') : text('bulk.said.day', { day: followUpOn });
    onWish(isMeant ? { change: { kind: 'assign', followUpOn }, words } : null);
  };
  return (
    <FormField label={text('bulk.day')}>
      <SpaceBetween size="xs">
        <RadioGroup
          value={kind}
          items={[
            { value: 'set', label: text('bulk.day.set'), disabled },
            { value: 'clear', label: text('bulk.day.clear'), disabled },
          ]}
          onChange={({ detail }) => wish(detail.value, day)}
        />
        {kind === 'set' && (
          <DatePicker
            value={day}
            placeholder="YYYY/MM/DD"
            ariaLabel={text('bulk.day')}
            expandToViewport
            disabled={disabled}
            openCalendarAriaLabel={() => text('bulk.day.open')}
            onChange={({ detail }) => wish(kind, detail.value)}
          />
        )}
      </SpaceBetween>
    </FormField>
  );
}
