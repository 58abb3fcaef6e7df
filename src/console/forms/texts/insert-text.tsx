import '../../text/en/canned-texts.ts';

import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';

import { type FieldValues, fillFields, openFields } from '../../../support/text-fields.ts';
import { useText } from '../../hooks/use-text.ts';
import { FillFields } from './fill-fields.tsx';

/** As far as it is put to use. */
export interface InsertableText {
  readonly textId: string;
  readonly name: string;
  readonly text: string;
  /** Of several with one name: whose it is. */
  readonly groupName?: string;
  readonly forAll?: boolean;
}

export interface InsertTextProps {
  /** Undefined until they are known. */
  readonly texts: readonly InsertableText[] | undefined;
  readonly hasFailed: boolean;
  /** What is known of the fields where the text goes. */
  readonly values: FieldValues;
  /** Takes the text with nothing left to fill in; the focus is the caller's to move. */
  readonly onInsert: (text: string) => void;
}

/** Offers texts to insert. What is not known of their fields is asked for first, so no blank is ever sent. */
export function InsertText({ texts, hasFailed, values, onInsert }: InsertTextProps) {
  const text = useText();
  const [chosen, choose] = useState<InsertableText | null>(null);
  const take = (one: InsertableText | undefined) => {
    if (!one) return;
    if (openFields(one.text, values).length > 0) choose(one);
    else insert(fillFields(one.text, values));
  };
  const insert = (filled: string) => {
    choose(null);
    onInsert(filled);
  };
  const loadStatus = hasFailed ? 'error' : 'loading';
  return (
    <SpaceBetween size="s">
      <Select
        ariaLabel={text('texts.insert')}
        placeholder={text('texts.insert')}
        empty={text('texts.insert.none')}
        statusType={texts ? 'finished' : loadStatus}
        errorText={text('texts.insert.failed')}
        loadingText={text('texts.insert.loading')}
        filteringType={(texts?.length ?? 0) > 10 ? 'auto' : 'none'}
        expandToViewport
        // A choice is an action here: the same text may be wanted twice.
        selectedOption={null}
        options={(texts ?? []).map(({ textId, name, groupName, forAll = false }) => {
          const audience = forAll ? text('texts.audience.all') : groupName;
          return { value: textId, label: name, ...(audience !== undefined && { description: audience }) };
        })}
        onChange={({ detail }) => take(texts?.find(({ textId }) => textId === detail.selectedOption.value))}
      />
      {chosen && (
        <FillFields
          key={chosen.textId}
          name={chosen.name}
          body={chosen.text}
          values={values}
          onFilled={insert}
          onClose={() => choose(null)}
        />
      )}
    </SpaceBetween>
  );
}
