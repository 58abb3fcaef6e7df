import type { Database } from '../../../database/database.ts';
import type { CenterTables } from '../../store/schema.ts';

/** The cases of an account in whose messages the file stands, as far as the index knows them. */
export type FindCasesOfAttachment = (accountId: string, attachmentId: string) => Promise<readonly string[]>;

export function casesOfAttachment(database: Database<CenterTables>): FindCasesOfAttachment {
  const find = database.prepare<{ case_id: string }>(`
    select distinct c.case_id from indexed_attachments a join indexed_cases c on c.case_no = a.case_no
    where a.attachment_id = ? and c.account_id = ?`);
  return async (accountId, attachmentId) => {
    const rows = await find.all(attachmentId, accountId);
    return rows.map(({ case_id }) => case_id);
  };
}
