import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import type { AdvisorCategory } from '../../../../support/trusted-advisor.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { paths } from '../../../paths.ts';
import { type AdvisorCheck, totalSavings } from '../advisor-checks.ts';
import { noFilter, writeChecksQuery } from '../checks-query.ts';
import { roundDollars } from '../dollars.ts';

export interface CategoryProps {
  readonly accountId: string;
  readonly category: AdvisorCategory;
  /** Of this category; null until they are known. */
  readonly checks: readonly AdvisorCheck[] | null;
}

/** The results that a category is told by, worst first. */
export const shownStates = ['error', 'warning', 'ok'] as const;
type State = (typeof shownStates)[number];

function categoryPath(accountId: string, category: AdvisorCategory, state: State | null): string {
  return paths.trustedAdvisorList({
    account: accountId,
    ...writeChecksQuery({ ...noFilter, category, state }),
  });
}

export function CategoryLink({ accountId, category }: CategoryProps) {
  const text = useText();
  return (
    <AppLink to={categoryPath(accountId, category, null)}>{text(`advisor.category.${category}`)}</AppLink>
  );
}

export function countIn(checks: readonly AdvisorCheck[] | null, state: State): number | null {
  return checks && checks.filter(({ status }) => status === state).length;
}

interface CountLinkProps extends CategoryProps {
  readonly state: State;
  readonly children: ReactNode;
}

/** The way to the checks of a category that came to a result. */
export function CountLink({ accountId, category, checks, state, children }: CountLinkProps) {
  const text = useText();
  const counted = text('advisor.counter', {
    count: countIn(checks, state) ?? 0,
    state: text(`advisor.state.${state}`),
  });
  return (
    <AppLink
      to={categoryPath(accountId, category, state)}
      ariaLabel={`${text(`advisor.category.${category}`)}: ${counted}`}
    >
      {children}
    </AppLink>
  );
}

export function CategorySavings({ checks }: Pick<CategoryProps, 'checks'>) {
  const intl = useIntl();
  const savings = totalSavings(checks ?? []);
  return <>{savings > 0 ? roundDollars(savings, intl) : '–'}</>;
}
