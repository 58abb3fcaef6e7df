import './figures.css';

import { useIntl } from 'react-intl';

import { useMedia } from '../../../hooks/use-media.ts';
import { useText } from '../../../hooks/use-text.ts';
import { roundDollars } from '../dollars.ts';
import { Spoken, StatusMark } from '../overview/status-mark.tsx';
import { noonOf, type TrendDay } from './trend-days.ts';

const states = ['error', 'warning', 'ok'] as const;

/** In words; where there is little room, by its mark, and in words for whoever hears it. */
function StateHeading({ state, isNarrow }: { state: (typeof states)[number]; isNarrow: boolean }) {
  const text = useText();
  const words = text(`advisor.state.${state}`);
  if (!isNarrow) return words;
  return (
    <Spoken words={words}>
      <StatusMark status={state} count={0} />
    </Spoken>
  );
}

/** The figures of the charts, newest first. */
export function TrendTable({ days }: { readonly days: readonly TrendDay[] }) {
  const text = useText();
  const intl = useIntl();
  const isNarrow = useMedia('(width < 768px)');
  const dateOf = (day: string) =>
    intl.formatDate(noonOf(day), isNarrow ? { month: 'short', day: 'numeric' } : { dateStyle: 'medium' });
  return (
    // Wider than a narrow screen: what scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="sc-figures-scroll" tabIndex={0} aria-label={text('advisor.trend')}>
      <table className="sc-figures" aria-label={text('advisor.trend')}>
        <thead>
          <tr>
            <th scope="col">{text('advisor.trend.day')}</th>
            {states.map((state) => (
              <th key={state} scope="col">
                <StateHeading state={state} isNarrow={isNarrow} />
              </th>
            ))}
            <th scope="col">{text('advisor.savings.month')}</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.day}>
              <th scope="row">{dateOf(day.day)}</th>
              {states.map((state) => (
                <td key={state}>{intl.formatNumber(day[state])}</td>
              ))}
              <td>{roundDollars(day.savings, intl)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
