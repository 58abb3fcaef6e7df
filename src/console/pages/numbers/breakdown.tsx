import type { FigureName, FigureSpan } from '../../../contract/center/figures.ts';
import { figureTokens, tokensWithValue } from '../../../contract/center/figures.ts';
import { noValue } from '../../../contract/center/search-rules.ts';
import { severityCodes } from '../../../support/severities.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { severityName } from '../../components/severity-name.ts';
import { type Text, useText } from '../../hooks/use-text.ts';
import type { Names } from '../cases/case-columns.tsx';
import { casesBehind } from './figure-links.ts';
import { FigureTable } from './figure-table.tsx';
import { commonTokens, type Dimension, type ReadNumbersQuery } from './numbers-query.ts';
import { shareOf } from './over-time.tsx';
import { useFigures } from './use-figures.ts';

const counted = ['opened', 'closed', 'backlog', 'met', 'missed', 'reopened', 'rated'] as const;

const shownColumns = ['opened', 'closed', 'backlog', 'inTime', 'missed', 'reopened', 'rated'] as const;

interface BreakdownProps {
  readonly query: ReadNumbersQuery;
  readonly span: FigureSpan;
  readonly by: Dimension;
  readonly names: Names;
}

export function valueName(text: Text, { accountOf, classOf }: Names, by: Dimension, value: string): string {
  if (value === noValue) return text('numbers.noTeam');
  if (by === 'accountId') return accountOf(value);
  if (by === 'severityCode') return severityName(value);
  return by === 'serviceCode' ? classOf({ serviceCode: value }).service : value;
}

function inOrder(by: Dimension, values: readonly string[], nameOf: (value: string) => string): string[] {
  // The most urgent first; everything else by its name.
  const rank = (value: string) => -severityCodes.findIndex((code) => code === value);
  return values.toSorted((left, right) =>
    by === 'severityCode' ? rank(left) - rank(right) : nameOf(left).localeCompare(nameOf(right)),
  );
}

/** Every figure by account, team, service, category or severity. */
export function Breakdown({ query, span, by, names }: BreakdownProps) {
  const text = useText();
  const asked = Object.fromEntries(counted.map((figure) => [figure, { figure, by }])) as Record<
    (typeof counted)[number],
    { figure: FigureName; by: Dimension }
  >; // a figure for each name
  const { answers, error, refetch } = useFigures(query, span, asked);
  const nameOf = (value: string) => valueName(text, names, by, value);
  const counts = (figure: (typeof counted)[number]) =>
    new Map(answers?.[figure].counts.map(({ value, count }) => [value, count]));
  const byFigure = new Map(counted.map((figure) => [figure, counts(figure)]));
  const values = [...new Set([...byFigure.values()].flatMap((found) => [...found.keys()]))];
  const common = commonTokens(query);
  const count = (figure: (typeof counted)[number], value: string) => byFigure.get(figure)?.get(value) ?? 0;
  const cell = (figure: (typeof counted)[number], value: string) => ({
    value: count(figure, value),
    to: casesBehind(query.account, tokensWithValue([...common, ...figureTokens(figure, span)], by, value)),
  });
  return (
    <>
      <ProblemAlert error={error} activity={answers ? 'stale' : 'read'} onRetry={refetch} />
      <FigureTable
        name={text('numbers.by', { by: text(`numbers.by.${by}`) })}
        rowHeader={text(`numbers.by.${by}`)}
        fileName={`cases-by-${text(`numbers.by.${by}`).toLowerCase()}`}
        columns={shownColumns.map((column) => text(`numbers.${column}`))}
        rows={inOrder(by, values, nameOf).map((value) => ({
          id: value,
          name: nameOf(value) || value,
          cells: [
            cell('opened', value),
            cell('closed', value),
            cell('backlog', value),
            { value: shareOf(count('met', value), count('missed', value)), isShare: true },
            cell('missed', value),
            cell('reopened', value),
            cell('rated', value),
          ],
        }))}
      />
    </>
  );
}
