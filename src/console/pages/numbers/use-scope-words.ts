import { useIntl } from 'react-intl';

import type { FigureSpan } from '../../../contract/center/figures.ts';
import { useText } from '../../hooks/use-text.ts';
import type { Names } from '../cases/case-columns.tsx';
import { valueName } from './breakdown.tsx';
import { narrowingNames, type ReadNumbersQuery } from './numbers-query.ts';

/** Of which days and of which cases the figures are, as paper must say it, which has no fields to look at. */
export function useScopeWords(query: ReadNumbersQuery, { from, to }: FigureSpan, names: Names): string {
  const text = useText();
  const intl = useIntl();
  const format = (time: number) => intl.formatDate(time, { dateStyle: 'medium' });
  const narrowed = narrowingNames.flatMap((property) => {
    const value = query.narrowed[property];
    return value === undefined ? [] : [valueName(text, names, property, value)];
  });
  return [
    text('numbers.range', { from: format(from), to: format(to - 1) }),
    query.account === undefined ? text('account.all') : names.accountOf(query.account),
    ...narrowed,
  ].join(' · ');
}
