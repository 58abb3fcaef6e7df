import MixedLineBarChart from '@cloudscape-design/components/mixed-line-bar-chart';
import { useIntl } from 'react-intl';

import { useText } from '../../hooks/use-text.ts';

export interface ChartSeries {
  readonly title: string;
  /** Two of a chart differ in their shape, not in their colour alone. */
  readonly type: 'bar' | 'line';
  readonly values: readonly number[];
}

export interface NumberChartProps {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly isShare?: boolean;
}

const height = 200;
const fewest = 5;

/** Bars and lines over categories; the same numbers stand in a table beside. */
export function NumberChart({ title, categories, series, isShare = false }: NumberChartProps) {
  const text = useText();
  const intl = useIntl();
  const format = (value: number) =>
    isShare
      ? intl.formatNumber(value, { style: 'percent', maximumFractionDigits: 0 })
      : intl.formatNumber(value, { maximumFractionDigits: 1 });
  const highest = Math.max(0, ...series.flatMap(({ values }) => values));
  return (
    <MixedLineBarChart<string>
      series={series.map(({ values, ...one }) => ({
        ...one,
        data: categories.map((x, index) => ({ x, y: values[index] ?? 0 })),
        valueFormatter: format,
      }))}
      xScaleType="categorical"
      xDomain={categories}
      // Few cases are not drawn in fractions of one.
      yDomain={[0, isShare ? 1 : Math.max(fewest, highest * 1.1)]}
      height={height}
      hideFilter
      hideLegend={series.length < 2}
      ariaLabel={title}
      ariaDescription={text('numbers.chart.text')}
      i18nStrings={{
        yTickFormatter: format,
        chartAriaRoleDescription: text('numbers.chart.role'),
        detailPopoverDismissAriaLabel: text('shell.dismiss'),
      }}
    />
  );
}
