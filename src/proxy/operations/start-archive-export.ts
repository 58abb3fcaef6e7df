import { randomUUID } from 'node:crypto';

import { archiveLimits } from '../../contract/center/exports.ts';
import { readInput } from '../admin/read-input.ts';
import { conditionText, inScopeOf } from '../exports/archive/archive-scope.ts';
import { Refusal } from '../gateway/refusal.ts';
import type { OwnOperation } from './own-operation.ts';

const day = 86_400_000;

/** All that is known of the account at this moment, made in the background. */
export const startArchiveExport: OwnOperation = async (parts, input, call) => {
  const { accountId, person, now } = call;
  const condition = conditionText(call.permission);
  readInput({}, input);
  const exportId = randomUUID();
  const account = accountId ?? '';
  return {
    output: { exportId },
    async change(transaction) {
      await parts.database.lock(transaction, `exports of ${person.userId}`);
      const own = transaction
        .selectFrom('archive_exports')
        .select((row) => row.fn.countAll<number>().as('count'))
        .where('user_id', '=', person.userId)
        .where('state', '!=', 'removed');
      if ((await own.executeTakeFirstOrThrow()).count >= archiveLimits.exports) throw tooMany();
      const { last, count } = await transaction
        .selectFrom('indexed_cases as c')
        .select((row) => [row.fn.max('case_no').as('last'), row.fn.countAll<number>().as('count')])
        .where('account_id', '=', account)
        .where(inScopeOf(condition, parts.database.engine))
        .executeTakeFirstOrThrow();
      const nothing = { written_case: 0, cases_done: 0, size: 0, failures: 0 };
      const values = {
        ...nothing,
        export_id: exportId,
        account_id: account,
        user_id: person.userId,
        user_name: person.userName,
        state: 'running' as const,
        started_at: now,
        expires_at: now + archiveLimits.days * day,
        last_case: last ?? 0,
        cases_total: count,
        lease_owner: null,
        lease_until: null,
        case_condition: condition,
      };
      await transaction.insertInto('archive_exports').values(values).execute();
      parts.exportsChanged();
    },
  };
};

function tooMany(): Refusal {
  const message = `You have ${archiveLimits.exports} exports. Delete one first.`;
  return new Refusal(400, 'LimitExceededException', message);
}
