import '../../text/en/canned-texts.ts';

import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';

import type { FieldValues } from '../../../support/text-fields.ts';
import { savedTextsQuery } from '../../api/saved-texts.ts';
import { AppLink } from '../../components/app-link.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { InsertText } from './insert-text.tsx';

export interface SavedTextsFieldProps {
  readonly values: FieldValues;
  readonly onInsert: (text: string) => void;
}

/** The person's own canned texts and those of their groups, filled in for one case. */
export function SavedTextsField({ values, onInsert }: SavedTextsFieldProps) {
  const text = useText();
  const { data, isError } = useQuery(savedTextsQuery());
  return (
    <SpaceBetween size="xxs">
      <InsertText texts={data?.texts} hasFailed={isError} values={values} onInsert={onInsert} />
      <AppLink to={paths.cannedTexts()} fontSize="body-s">
        {text('texts.manage')}
      </AppLink>
    </SpaceBetween>
  );
}
