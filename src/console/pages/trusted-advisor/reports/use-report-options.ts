import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { regionNames } from '../../../../support/regions.ts';
import {
  advisorCategories,
  advisorStatuses,
  isAdvisorCategory,
  isAdvisorStatus,
} from '../../../../support/trusted-advisor.ts';
import { advisorOverviewQuery } from '../../../api/advisor/figures.ts';
import { missingForReport } from '../../../api/advisor/reports.ts';
import { useSession } from '../../../api/session.ts';
import type { ReportFilter, ReportOption } from '../../../forms/advisor-report-form.tsx';
import { useText } from '../../../hooks/use-text.ts';

/** What a report can be about: accounts that the person may see, and the checks that occur in them. */
export function useReportOptions(): Readonly<Record<ReportFilter, readonly ReportOption[]>> {
  const text = useText();
  const session = useSession();
  const { data } = useQuery(advisorOverviewQuery(null));
  return useMemo(() => {
    const accounts = session.accounts.filter(({ accountId }) => !missingForReport(session, accountId));
    const checks = data?.checks.toSorted((left, right) => left.name.localeCompare(right.name)) ?? [];
    return {
      accountIds: accounts.map(({ accountId, name }) => ({
        value: accountId,
        label: name,
        description: accountId,
      })),
      regions: Object.entries(regionNames).map(([value, label]) => ({ value, label, description: value })),
      categories: Object.keys(advisorCategories)
        .filter(isAdvisorCategory)
        .map((value) => ({ value, label: text(`advisor.category.${value}`) })),
      checkIds: checks.map(({ checkId, name, category }) => ({
        value: checkId,
        label: name,
        description: text(`advisor.category.${category}`),
      })),
      // A resource has one of these; without a result a check lists none.
      statuses: Object.keys(advisorStatuses)
        .filter(isAdvisorStatus)
        .filter((value) => value !== 'not_available')
        .map((value) => ({ value, label: text(`advisor.state.${value}`) })),
    };
  }, [text, session, data]);
}
