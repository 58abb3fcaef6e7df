import type { Logger } from 'pino';

import type { Database } from '../../database/database.ts';
import { isJsonObject } from '../../support/json.ts';
import { plansOffering } from '../../support/support-level.ts';
import type { AnswerObserver } from '../gateway/answer-watchers.ts';
import type { CenterTables } from '../store/schema.ts';
import { keepAccountFacts } from './account-facts.ts';

/** The plan that an account may be on is found out by use: whoever opens a case asks for its severities. */
export function planObserver(database: Database<CenterTables>, log: Logger): AnswerObserver {
  /** What this process has kept already, by account. */
  const kept = new Map<string, string>();
  return {
    operations: ['DescribeSeverityLevels'],
    observe({ accountId }, output) {
      const plans = JSON.stringify(plansOffering(severityCodesIn(output['severityLevels'])));
      if (accountId === null || plans === '[]' || kept.get(accountId) === plans) return;
      kept.set(accountId, plans);
      database
        .write((transaction) => keepAccountFacts(transaction, accountId, { plans }))
        .catch((failure: unknown) => {
          kept.delete(accountId);
          log.warn({ err: failure, account: accountId }, 'The plan of an account was not kept.');
        });
    },
  };
}

/** The codes in the list that DescribeSeverityLevels answers with. */
export function severityCodesIn(levels: unknown): string[] {
  if (!Array.isArray(levels)) return [];
  return levels.flatMap((level) => {
    const code = isJsonObject(level) ? level['code'] : null;
    return typeof code === 'string' ? [code] : [];
  });
}
