import './figures.css';

import Box from '@cloudscape-design/components/box';
import LineChart from '@cloudscape-design/components/line-chart';
import { useIntl } from 'react-intl';

import { useText } from '../../../hooks/use-text.ts';
import { roundDollars } from '../dollars.ts';
import { noonOf, type TrendDay, type TrendFigure, trendFigures } from './trend-days.ts';

const height = 140;

interface TrendChartProps {
  readonly figure: TrendFigure;
  readonly days: readonly TrendDay[];
}

function TrendChart({ figure, days }: TrendChartProps) {
  const text = useText();
  const intl = useIntl();
  const title = text(`advisor.trend.${figure}`);
  const format = (value: number) =>
    figure === 'savings' ? roundDollars(value, intl) : intl.formatNumber(value, { maximumFractionDigits: 0 });
  const shortDay = (day: Date) => intl.formatDate(day, { month: 'short', day: 'numeric' });
  const data = days.map((day) => ({ x: noonOf(day.day), y: day[figure] }));
  const highest = Math.max(...data.map(({ y }) => y));
  const latest = data.at(-1)?.y ?? 0;
  return (
    <div>
      <Box variant="h3" padding="n">
        {title}
      </Box>
      <Box fontSize="heading-l">{format(latest)}</Box>
      <LineChart<Date>
        series={[{ type: 'line', title, data, valueFormatter: format }]}
        xScaleType="time"
        {...(data[0] && { xDomain: [data[0].x, data.at(-1)?.x ?? data[0].x] })}
        // A line of zeros needs room above it as well.
        yDomain={[0, highest === 0 ? 1 : highest * 1.15]}
        height={height}
        hideFilter
        hideLegend
        ariaLabel={text('advisor.trend.chart', { title })}
        ariaDescription={text('advisor.trend.chart.text', { latest: format(latest), days: days.length })}
        i18nStrings={{
          xTickFormatter: shortDay,
          yTickFormatter: format,
          chartAriaRoleDescription: text('advisor.trend.role'),
          detailPopoverDismissAriaLabel: text('shell.dismiss'),
        }}
      />
    </div>
  );
}

/** One chart for each figure: none is told from another by its colour. */
export function TrendCharts({ days }: { readonly days: readonly TrendDay[] }) {
  return (
    <div className="sc-trends">
      {trendFigures.map((figure) => (
        <TrendChart key={figure} figure={figure} days={days} />
      ))}
    </div>
  );
}
