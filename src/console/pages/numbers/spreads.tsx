import {
  ageSteps,
  ageTokens,
  type FigureSpan,
  figureTokens,
  resolutionSteps,
  resolutionTokens,
  tokensWithValue,
} from '../../../contract/center/figures.ts';
import type { FigureAnswer } from '../../../contract/center/review.ts';
import type { SearchToken } from '../../../contract/center/search-for-cases.ts';
import { ratings } from '../../../contract/center/search-rules.ts';
import { type Text, useText } from '../../hooks/use-text.ts';
import { casesBehind } from './figure-links.ts';
import { FigureSection } from './figure-section.tsx';
import { commonTokens, type ReadNumbersQuery } from './numbers-query.ts';

export const spreadFigures = {
  age: { figure: 'backlog', by: 'age' },
  resolution: { figure: 'closed', by: 'resolution' },
  response: { figure: 'responded', by: 'firstResponse' },
  rating: { figure: 'rated', by: 'rating' },
} as const;

interface SpreadsProps {
  readonly query: ReadNumbersQuery;
  readonly span: FigureSpan;
  readonly answers: Readonly<Record<keyof typeof spreadFigures, FigureAnswer>>;
  /** As of when the ages are, epoch milliseconds. */
  readonly at: number;
}

const hoursOfDay = 24;

/** `1–3 days`, `30 days or more`. */
function stepName(text: Text, steps: readonly number[], begin: number, isHours: boolean): string {
  const end = steps[steps.indexOf(begin) + 1];
  // Longer ones are easier to read in days.
  const isDays = !isHours || begin >= hoursOfDay;
  const divisor = isHours && isDays ? hoursOfDay : 1;
  const unit = isDays ? 'days' : 'hours';
  if (end === undefined) return text(`numbers.step.${unit}.more`, { from: begin / divisor });
  if (begin === 0) return text(`numbers.step.${unit}.less`, { to: end });
  return text(`numbers.step.${unit}`, { from: begin / divisor, to: end / divisor });
}

interface Step {
  readonly id: string;
  readonly name: string;
  readonly tokens: readonly SearchToken[];
}

/** How old the backlog is, how long resolutions took, how answers were rated. */
export function Spreads({ query, span, answers, at }: SpreadsProps) {
  const text = useText();
  const common = commonTokens(query);
  const section = (title: 'age' | 'resolution' | 'rating', rowHeader: string, steps: readonly Step[]) => {
    const counts = new Map(answers[title].counts.map(({ value, count }) => [value, count]));
    const values = steps.map(({ id }) => counts.get(id) ?? 0);
    return (
      <FigureSection
        title={text(`numbers.${title}`)}
        description={text(`numbers.${title}.text`)}
        chart={{
          categories: steps.map(({ name }) => name),
          series: [{ title: text('numbers.cases'), type: 'bar', values }],
        }}
        table={{
          rowHeader,
          fileName: `cases-by-${title}`,
          columns: [text('numbers.cases')],
          rows: steps.map(({ id, name, tokens }, index) => ({
            id,
            name,
            cells: [{ value: values[index] ?? 0, to: casesBehind(query.account, [...common, ...tokens]) }],
          })),
        }}
      />
    );
  };
  return (
    <>
      {section(
        'age',
        text('numbers.age.header'),
        ageSteps.map((begin) => ({
          id: String(begin),
          name: stepName(text, ageSteps, begin, false),
          tokens: [...figureTokens('backlog', span), ...ageTokens(begin, at)],
        })),
      )}
      {section(
        'resolution',
        text('numbers.resolution.header'),
        resolutionSteps.map((begin) => ({
          id: String(begin),
          name: stepName(text, resolutionSteps, begin, true),
          tokens: [...figureTokens('closed', span), ...resolutionTokens(begin)],
        })),
      )}
      {section(
        'rating',
        text('numbers.rating.header'),
        ratings.map((rating) => ({
          id: rating,
          name: rating,
          tokens: tokensWithValue(figureTokens('rated', span), 'rating', rating),
        })),
      )}
    </>
  );
}
