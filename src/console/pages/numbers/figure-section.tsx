import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import { lazy, Suspense } from 'react';

import { useText } from '../../hooks/use-text.ts';
import { FigureTable, type FigureTableProps } from './figure-table.tsx';
import type { NumberChartProps } from './number-chart.tsx';

// Charts weigh as much as all the rest of the screen.
const NumberChart = lazy(async () => ({ default: (await import('./number-chart.tsx')).NumberChart }));

export interface FigureSectionProps {
  readonly title: string;
  readonly description: string;
  readonly chart: Omit<NumberChartProps, 'title'>;
  readonly table: Omit<FigureTableProps, 'name'>;
}

/** Pixels of CSS between the margins of a container on A4; Letter has more. */
const paperWidth = 620;

/** A chart is drawn for the screen's width, whatever it is printed on: what is wider is shrunk. */
function fitOnPaper(place: HTMLElement | null): (() => void) | undefined {
  if (!place) return undefined;
  const fit = () => {
    const share = Math.min(1, paperWidth / Math.max(1, place.clientWidth));
    place.style.setProperty('--sc-paper-zoom', String(share));
  };
  globalThis.addEventListener('beforeprint', fit);
  return () => globalThis.removeEventListener('beforeprint', fit);
}

/** A chart, and the same numbers as a table whose cells lead to their cases. */
export function FigureSection({ title, description, chart, table }: FigureSectionProps) {
  const text = useText();
  return (
    <Container
      header={
        <Header variant="h2" description={description}>
          {title}
        </Header>
      }
    >
      <div className="sc-chart-place" ref={fitOnPaper}>
        <Suspense>
          <NumberChart title={title} {...chart} />
        </Suspense>
      </div>
      <div className="sc-figure-table">
        <ExpandableSection
          headerText={text('numbers.table')}
          headerAriaLabel={text('numbers.table.of', { title })}
        >
          <FigureTable name={title} {...table} />
        </ExpandableSection>
      </div>
    </Container>
  );
}
