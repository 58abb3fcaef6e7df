import type { AdvisorCategoryFigures, AdvisorDay } from '../../contract/center/advisor.ts';
import { isAdvisorCategory } from '../../support/trusted-advisor.ts';
import type { AdvisorDayRow } from '../store/advisor-schema.ts';
import type { CenterDatabase } from '../store/center-database.ts';
import { dayOf } from './day-figures.ts';

const dayLength = 24 * 3_600_000;

/**
 * Figures for each of the last days, over all these accounts together. A day without a look at an account counts
 * what was known of it before: an account that could not be read is not one without problems.
 */
export async function readTrend(
  { read }: Pick<CenterDatabase, 'read'>,
  accountIds: readonly string[],
  { days, now }: { readonly days: number; readonly now: number },
): Promise<AdvisorDay[]> {
  if (accountIds.length === 0) return [];
  const rows = await read
    .selectFrom('advisor_days')
    .selectAll()
    .where('account_id', 'in', accountIds)
    .orderBy('day')
    .execute();
  // The upstream's clock may be ahead, as the emulator's is when somebody moves it.
  const lastDay = [rows.at(-1)?.day ?? '', dayOf(now)].toSorted().at(-1) ?? '';
  const firstDay = dayOf(Date.parse(lastDay) - (days - 1) * dayLength);
  const byDay = Map.groupBy(rows, ({ day }) => day);
  const latest = new Map<string, AdvisorDayRow[]>();
  const takeIn = (day: string): void => {
    for (const [accountId, list] of Map.groupBy(byDay.get(day) ?? [], (row) => row.account_id)) {
      latest.set(accountId, list);
    }
  };
  for (const day of byDay.keys()) if (day < firstDay) takeIn(day);
  const told: AdvisorDay[] = [];
  for (let time = Date.parse(firstDay); dayOf(time) <= lastDay; time += dayLength) {
    takeIn(dayOf(time));
    if (latest.size > 0) told.push(figuresOf(dayOf(time), [...latest.values()]));
  }
  return told;
}

function figuresOf(day: string, accounts: readonly (readonly AdvisorDayRow[])[]): AdvisorDay {
  const byCategory = Map.groupBy(accounts.flat(), ({ category }) => category);
  const categories = [...byCategory].flatMap(([category, rows]): AdvisorCategoryFigures[] => {
    if (!isAdvisorCategory(category)) return [];
    const sum = (member: keyof Omit<AdvisorDayRow, 'account_id' | 'day' | 'category'>): number =>
      rows.reduce((total, row) => total + row[member], 0);
    return [
      {
        category,
        ok: sum('ok'),
        warning: sum('warning'),
        error: sum('error'),
        notAvailable: sum('not_available'),
        suppressed: sum('suppressed'),
        monthlySavings: sum('savings') / 100,
      },
    ];
  });
  return { day, accounts: accounts.length, categories };
}
