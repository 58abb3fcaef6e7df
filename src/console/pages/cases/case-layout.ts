import { useQuery } from '@tanstack/react-query';

import { preferencesQuery } from '../../api/preferences.ts';
import { useMedia } from '../../hooks/use-media.ts';
import { readChoices } from '../../kept-choices.ts';

export const caseColumnIds = [
  'subject',
  'id',
  'status',
  'turn',
  'firstResponse',
  'service',
  'category',
  'severity',
  'account',
  'submittedBy',
  'language',
  'owner',
  'team',
  'labels',
  'followUp',
  'created',
  'updated',
] as const;

export type CaseColumn = (typeof caseColumnIds)[number];

/** The name under which the person's columns are kept. */
export const caseListName = 'cases';

/**
 * As many as leave the subject its room beside the navigation: a column more is a line more in every row, and
 * what has no column stands below the subject.
 */
const usual: Readonly<Record<'wide' | 'medium' | 'small', readonly CaseColumn[]>> = {
  wide: ['subject', 'status', 'firstResponse', 'severity', 'service', 'created', 'updated'],
  medium: ['subject', 'status', 'firstResponse', 'severity', 'updated'],
  small: ['subject', 'status', 'firstResponse', 'updated'],
};

/** In the given order; the subject first and always, as it is the way into the case. */
function knownColumns(names: readonly string[]): readonly CaseColumn[] {
  const known = names.flatMap((name) => caseColumnIds.find((id) => id === name) ?? []);
  return ['subject', ...known.filter((id) => id !== 'subject')];
}

/** The columns that the person chose; null where they never did. */
export function useChosenColumns(): readonly CaseColumn[] | null {
  const { data } = useQuery(preferencesQuery());
  // Until the answer is there, what this device knows: columns must not change under the eyes.
  const chosen = data ? data.columns?.[caseListName] : readChoices().caseColumns;
  return chosen && chosen.length > 0 ? knownColumns(chosen) : null;
}

/** Null: the screen has no room for columns. */
export function useShownColumns(isOfAll: boolean): readonly CaseColumn[] | null {
  const isSmall = useMedia('(width < 1280px)');
  const isNarrow = useMedia('(width < 1000px)');
  const isWide = useMedia('(width >= 1560px)');
  const chosen = useChosenColumns();
  if (isNarrow) return null;
  if (chosen) return chosen.filter((id) => isOfAll || id !== 'account');
  return usual[isSmall ? 'small' : isWide ? 'wide' : 'medium'];
}
