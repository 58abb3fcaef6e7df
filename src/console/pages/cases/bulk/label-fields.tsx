import Autosuggest from '@cloudscape-design/components/autosuggest';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TokenGroup from '@cloudscape-design/components/token-group';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';

import { caseWorkLimits } from '../../../../contract/center/case-work.ts';
import { labelsQuery } from '../../../api/case-work.ts';
import { useText } from '../../../hooks/use-text.ts';
import type { WishFieldsProps } from './wish.ts';

interface AddedProps extends Pick<WishFieldsProps, 'disabled'> {
  readonly known: readonly string[];
  readonly added: readonly string[];
  readonly onAdded: (added: readonly string[]) => void;
}

/** Labels to add, each by its name; those that other cases have are offered. */
function Added({ known, added, disabled, onAdded }: AddedProps) {
  const text = useText();
  const [written, write] = useState('');
  const isWrong = written.trim().length > caseWorkLimits.label || written.trim().startsWith(':');
  const add = (name: string) => {
    if (name === '' || isWrong || added.length >= caseWorkLimits.labels) return;
    onAdded([...added.filter((one) => one !== name), name]);
    write('');
  };
  return (
    <SpaceBetween size="xs">
      <FormField
        label={text('bulk.labels.add')}
        {...(isWrong && { errorText: text('bulk.labels.long', { count: caseWorkLimits.label }) })}
        secondaryControl={
          <Button disabled={disabled} formAction="none" onClick={() => add(written.trim())}>
            {text('bulk.labels.add.one')}
          </Button>
        }
      >
        <Autosuggest
          value={written}
          options={known.filter((name) => !added.includes(name)).map((value) => ({ value }))}
          placeholder={text('bulk.labels.add.placeholder')}
          expandToViewport
          disabled={disabled}
          onChange={({ detail }) => write(detail.value)}
          onSelect={({ detail }) => add(detail.value.trim())}
          onKeyDown={(event) => {
            if (event.detail.key !== 'Enter') return;
            event.preventDefault();
            add(written.trim());
          }}
        />
      </FormField>
      <TokenGroup
        items={added.map((label) => ({
          label,
          disabled,
          dismissLabel: text('bulk.labels.drop', { label }),
        }))}
        onDismiss={({ detail }) => onAdded(added.filter((_, place) => place !== detail.itemIndex))}
      />
    </SpaceBetween>
  );
}

export function LabelFields({ cases, disabled, onWish }: WishFieldsProps) {
  const text = useText();
  const accounts = [...new Set(cases.map(({ accountId }) => accountId))];
  const answers = useQueries({ queries: accounts.map((accountId) => labelsQuery(accountId)) });
  const known = [...new Set(answers.flatMap(({ data }) => data ?? []))];
  const present = [...new Set(cases.flatMap(({ labels }) => labels))].toSorted();
  const [added, chooseAdded] = useState<readonly string[]>([]);
  const [removed, chooseRemoved] = useState<readonly string[]>([]);
  const wish = (add: readonly string[], remove: readonly string[]) => {
    chooseAdded(add);
    chooseRemoved(remove);
    const list = [...add.map((name) => `+ ${name}`), ...remove.map((name) => `− ${name}`)].join(', ');
    const words = text('bulk.said.labels', { list });
    onWish(list === '' ? null : { change: { kind: 'label', add, remove }, words });
  };
  return (
    <>
      <Added
        known={known}
        added={added}
        disabled={disabled}
        onAdded={(names) =>
          wish(
            names,
            removed.filter((name) => !names.includes(name)),
          )
        }
      />
      <FormField label={text('bulk.labels.remove')}>
        <Multiselect
          options={present.map((value) => ({ value, label: value }))}
          selectedOptions={removed.map((value) => ({ value, label: value }))}
          placeholder={text('bulk.labels.remove.placeholder')}
          empty={text('bulk.labels.remove.none')}
          expandToViewport
          disabled={disabled}
          deselectAriaLabel={({ label = '' }) => text('bulk.labels.keep', { label })}
          onChange={({ detail }) => {
            const names = detail.selectedOptions.flatMap(({ value }) => value ?? []);
            wish(
              added.filter((name) => !names.includes(name)),
              names,
            );
          }}
        />
      </FormField>
    </>
  );
}
