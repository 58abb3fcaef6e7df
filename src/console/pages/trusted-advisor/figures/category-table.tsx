import './figures.css';
import '../overview/overview.css';

import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';

import {
  advisorCategories,
  type AdvisorCategory,
  isAdvisorCategory,
} from '../../../../support/trusted-advisor.ts';
import { useMedia } from '../../../hooks/use-media.ts';
import { useText } from '../../../hooks/use-text.ts';
import { type AdvisorCheck, totalSavings } from '../advisor-checks.ts';
import { CheckStatus } from '../check-status.tsx';
import { StatusMark } from '../overview/status-mark.tsx';
import {
  CategoryLink,
  type CategoryProps,
  CategorySavings,
  countIn,
  CountLink,
  shownStates,
} from './category-links.tsx';

export interface CategoryTableProps {
  readonly accountId: string;
  /** Null until they are known. */
  readonly checks: readonly AdvisorCheck[] | null;
}

const categories = Object.keys(advisorCategories).filter(isAdvisorCategory);

function Row(props: CategoryProps) {
  return (
    <tr>
      <th scope="row">
        <CategoryLink {...props} />
      </th>
      {shownStates.map((state) => {
        const count = countIn(props.checks, state);
        return (
          <td key={state}>
            {count ? (
              <CountLink {...props} state={state}>
                {count}
              </CountLink>
            ) : (
              (count ?? '–')
            )}
          </td>
        );
      })}
      <td>
        <CategorySavings checks={props.checks} />
      </td>
    </tr>
  );
}

/** On a narrow screen each category is a line; what is wrong is told by icons. */
function NarrowRow(props: CategoryProps) {
  const text = useText();
  return (
    <li>
      <CategoryLink {...props} />
      <span className="sc-marks">
        {shownStates.map((state) => {
          const count = countIn(props.checks, state) ?? 0;
          if (count === 0) return null;
          return (
            <CountLink key={state} {...props} state={state}>
              <StatusMark status={state} count={count} />
            </CountLink>
          );
        })}
        {totalSavings(props.checks ?? []) > 0 && (
          <span>
            {text('advisor.savings.short')} <CategorySavings checks={props.checks} />
          </span>
        )}
      </span>
    </li>
  );
}

function WideTable({
  accountId,
  ofCategory,
}: {
  accountId: string;
  ofCategory: (category: AdvisorCategory) => readonly AdvisorCheck[] | null;
}) {
  const text = useText();
  return (
    <table className="sc-figures" aria-label={text('advisor.categories')}>
      <thead>
        <tr>
          <th scope="col">{text('advisor.category')}</th>
          {shownStates.map((state) => (
            <th key={state} scope="col">
              <CheckStatus state={state} />
            </th>
          ))}
          <th scope="col">{text('advisor.savings.month')}</th>
        </tr>
      </thead>
      <tbody>
        {categories.map((category) => (
          <Row key={category} accountId={accountId} category={category} checks={ofCategory(category)} />
        ))}
      </tbody>
    </table>
  );
}

/** The six categories with their checks by result. Each number leads to what it counts. */
export function CategoryTable({ accountId, checks }: CategoryTableProps) {
  const text = useText();
  const isNarrow = useMedia('(width < 768px)');
  const ofCategory = (category: AdvisorCategory) =>
    checks && checks.filter((check) => check.category === category);
  return (
    <Container fitHeight header={<Header variant="h2">{text('advisor.categories')}</Header>}>
      {isNarrow ? (
        <ul className="sc-overview-list" aria-label={text('advisor.categories')}>
          {categories.map((category) => (
            <NarrowRow
              key={category}
              accountId={accountId}
              category={category}
              checks={ofCategory(category)}
            />
          ))}
        </ul>
      ) : (
        <WideTable accountId={accountId} ofCategory={ofCategory} />
      )}
    </Container>
  );
}
