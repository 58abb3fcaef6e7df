import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { reportFormats, reportLimits } from '../../../contract/center/advisor-reports.ts';
import { type AdvisorCategory, advisorCategories } from '../../../support/trusted-advisor.ts';
import { nameOf, readInput } from '../../admin/read-input.ts';
import { invalid } from '../../admin/administer.ts';
import { reportActions as actions } from '../../advisor/advisor-scope.ts';
import { findReports } from '../../exports/reports/report-rows.ts';
import { Refusal } from '../../gateway/refusal.ts';
import type { OwnOperation } from '../own-operation.ts';
import { statusNames } from './export-advisor-checks.ts';
import { accountIdsShape, checkIdShape, seenAccounts } from './seen-accounts.ts';

const hour = 3_600_000;
/** The table's own keys. */
const categoryNames = Object.keys(advisorCategories) as [AdvisorCategory, ...AdvisorCategory[]];

const shape = {
  name: nameOf(reportLimits.nameLength),
  format: z.enum(reportFormats),
  accountIds: accountIdsShape,
  regions: z
    .array(z.string().regex(/^[a-z0-9-]{1,32}$/, 'must be Region codes'))
    .min(1)
    .max(100)
    .optional(),
  categories: z.array(z.enum(categoryNames)).min(1).optional(),
  checkIds: z.array(checkIdShape).min(1).max(1000).optional(),
  statuses: z.array(z.enum(statusNames)).min(1).optional(),
};

/** Of the accounts that the person may see now; what is granted later is in the next one. */
export const startAdvisorReport: OwnOperation = async (parts, input, call) => {
  const { name, format, ...filter } = readInput(shape, input);
  const accounts = await seenAccounts(parts, call, { accountIds: filter.accountIds, actions });
  if (accounts.length === 0) throw invalid('accountIds: there is no account of which you may make a report.');
  const reportId = randomUUID();
  const { person, now } = call;
  return {
    output: { reportId },
    async change(transaction) {
      await parts.database.lock(transaction, `reports of ${person.userId}`);
      const own = await findReports(transaction, person.userId);
      if (own.some((row) => row.state === 'running' && row.started_at > now - reportLimits.hours * hour)) {
        throw underWay();
      }
      const tooMany = own.slice(reportLimits.reports - 1).map(({ report_id }) => report_id);
      if (tooMany.length > 0) {
        await transaction
          .updateTable('advisor_reports')
          .set({ state: 'removed' })
          .where('report_id', 'in', tooMany)
          .execute();
      }
      const values = {
        report_id: reportId,
        user_id: person.userId,
        user_name: person.userName,
        name,
        format,
        filter: JSON.stringify(filter),
        accounts: JSON.stringify(accounts.map(({ accountId }) => accountId)),
        state: 'running' as const,
        started_at: now,
        accounts_done: 0,
        resources: 0,
        size: 0,
        failures: 0,
      };
      await transaction.insertInto('advisor_reports').values(values).execute();
      parts.reportsChanged();
    },
  };
};

function underWay(): Refusal {
  const message = 'A report of yours is still being made. Wait for it, or delete it.';
  return new Refusal(400, 'LimitExceededException', message);
}
