import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { Link } from 'react-router';
import { useIntl } from 'react-intl';

import { byteOrderMark, csvLine } from '../../../support/csv.ts';
import { saveFile } from '../../components/save-file.ts';
import { useText } from '../../hooks/use-text.ts';

export interface FigureCell {
  /** Null: nothing to tell. */
  readonly value: number | null;
  /** Where it leads; a number without cases leads nowhere. */
  readonly to?: string;
  readonly isShare?: boolean;
}

export interface FigureRow {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly FigureCell[];
}

export interface FigureTableProps {
  /** What it is a table of. */
  readonly name: string;
  /** What the rows are. */
  readonly rowHeader: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  /** Without the ending. */
  readonly fileName: string;
}

const decimals = 10;

function Cell({ cell: { value, to, isShare = false } }: { readonly cell: FigureCell }) {
  const intl = useIntl();
  if (value === null) return <>–</>;
  const words = isShare
    ? intl.formatNumber(value, { style: 'percent', maximumFractionDigits: 0 })
    : intl.formatNumber(value, { maximumFractionDigits: 1 });
  return to !== undefined && value > 0 ? <Link to={to}>{words}</Link> : <>{words}</>;
}

/** Numbers as a table of their own, each a link to what it counts, and as a file that no spreadsheet computes. */
export function FigureTable({ name, rowHeader, columns, rows, fileName }: FigureTableProps) {
  const text = useText();
  const save = () => {
    const lines = [
      csvLine([rowHeader, ...columns]),
      ...rows.map((row) => csvLine([row.name, ...row.cells.map(written)])),
    ];
    saveFile(`${fileName}.csv`, new Blob([byteOrderMark, ...lines], { type: 'text/csv' }));
  };
  return (
    <>
      {/* It may scroll sideways, which the keyboard must reach. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="sc-figures-scroll" aria-label={name} tabIndex={0}>
        <table className="sc-figures">
          <caption className="sc-unseen">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{rowHeader}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {row.cells.map((cell, index) => (
                  <td key={columns[index]}>
                    <Cell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && (
          <Box textAlign="center" padding="s" color="text-body-secondary">
            {text('numbers.none')}
          </Box>
        )}
      </section>
      <div className="sc-unprinted">
        <Button iconName="download" ariaLabel={text('numbers.csv.of', { name })} onClick={save}>
          {text('numbers.csv')}
        </Button>
      </div>
    </>
  );
}

function written({ value, isShare = false }: FigureCell): number | null {
  if (value === null) return null;
  const shown = isShare ? value * 100 : value;
  return Math.round(shown * decimals) / decimals;
}
