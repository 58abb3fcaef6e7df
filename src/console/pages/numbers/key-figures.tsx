import { useIntl } from 'react-intl';
import { Link } from 'react-router';

import { useText } from '../../hooks/use-text.ts';
import { spanOf } from '../../components/time-span.ts';

export interface KeyFigure {
  readonly id: string;
  readonly name: string;
  /** Undefined: not known yet; null: there is nothing to tell. */
  readonly value: number | null | undefined;
  readonly kind?: 'count' | 'share' | 'minutes' | 'mean';
  readonly to?: string;
  /** The same of the time before. */
  readonly before?: number | null | undefined;
}

const minute = 60_000;

function useWords() {
  const intl = useIntl();
  return (value: number, kind: KeyFigure['kind']): string => {
    if (kind === 'share') return intl.formatNumber(value, { style: 'percent', maximumFractionDigits: 0 });
    if (kind === 'mean') return intl.formatNumber(value, { maximumFractionDigits: 1 });
    if (kind !== 'minutes') return intl.formatNumber(value);
    const span = spanOf(value * minute);
    return intl.formatNumber(span.value, { style: 'unit', unit: span.unit, unitDisplay: 'short' });
  };
}

/** The numbers that matter first, each a link to its cases. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  const text = useText();
  const words = useWords();
  return (
    <dl className="sc-key-figures">
      {figures.map(({ id, name, value, kind, to, before }) => {
        const shown = value === undefined ? '' : value === null ? '–' : words(value, kind);
        return (
          <div key={id} className="sc-key-figure">
            <dt>{name}</dt>
            <dd>{to !== undefined && value ? <Link to={to}>{shown}</Link> : shown}</dd>
            {before !== undefined && (
              <dd>{text('numbers.before', { value: before === null ? '–' : words(before, kind) })}</dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
