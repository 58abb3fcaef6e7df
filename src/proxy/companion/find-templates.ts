import type { Kysely, Transaction } from 'kysely';

import { invalid } from '../admin/administer.ts';
import type { OwnCall } from '../operations/own-operation.ts';
import type { CaseTemplateRow, CenterTables } from '../store/schema.ts';
import { groupsOf, isFor, type PersonsGroup } from './persons-groups.ts';

type Reader = Kysely<CenterTables> | Transaction<CenterTables>;

/** Those of the account for everybody, and those of the person's groups. */
export async function findTemplates(
  reader: Reader,
  accountId: string,
  groups: readonly PersonsGroup[],
): Promise<readonly CaseTemplateRow[]> {
  const rows = await reader
    .selectFrom('case_templates')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('name')
    .orderBy('template_id')
    .execute();
  return rows.filter((row) => isFor(row.group_id, groups));
}

/** Refuses a template of another account or of a group that the person is not in: to them it is not there. */
export async function requireTemplate(
  transaction: Transaction<CenterTables>,
  call: OwnCall,
  templateId: string,
): Promise<void> {
  const row = await transaction
    .selectFrom('case_templates')
    .select('group_id')
    .where('template_id', '=', templateId)
    .where('account_id', '=', accountOf(call))
    .executeTakeFirst();
  if (!row || !isFor(row.group_id, await groupsOf(transaction, call.person))) {
    throw invalid('There is no template with this templateId.');
  }
}

/** The operations that work with cases are for one account, which their address names. */
export function accountOf({ accountId }: OwnCall): string {
  if (accountId === null) throw new Error('An operation for an account was called without one');
  return accountId;
}
