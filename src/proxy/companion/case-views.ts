import type { Transaction } from 'kysely';
import { z } from 'zod';

import { caseViewLimits } from '../../contract/center/case-views.ts';
import {
  dateProperties,
  searchLimits,
  searchProperties,
  sortProperties,
} from '../../contract/center/search-rules.ts';
import { beginningOf } from '../../contract/relative-day.ts';
import { accountId } from '../admin/account-input.ts';
import { invalid } from '../admin/administer.ts';
import { id, nameOf } from '../admin/read-input.ts';
import type { OwnCall } from '../operations/own-operation.ts';
import type { CenterTables } from '../store/schema.ts';
import { isOwnedBy, ofOwner, type Owner, requireRoom } from './kept-things.ts';
import { groupsOf } from './persons-groups.ts';

// Object.keys loses the names; they are those of the table.
const properties = Object.keys(searchProperties) as (keyof typeof searchProperties)[];

const token = z
  .strictObject({
    property: z.enum(properties),
    operator: z.string(),
    value: z.string().min(1).max(searchLimits.value),
  })
  .refine(
    ({ property, operator }) => (searchProperties[property] as readonly string[]).includes(operator), // any text is asked
    'must have an operator of its property',
  )
  .refine(
    ({ property, value }) => !dateProperties.has(property) || beginningOf(value, 0) !== null,
    'must be a date',
  );

/** What a search may ask, whether or not there is anything to be found by it. */
const search = z.strictObject({
  accountIds: z.array(accountId).max(caseViewLimits.accounts).optional(),
  text: z.string().max(searchLimits.text).optional(),
  tokens: z.array(token).max(searchLimits.tokens).optional(),
  operation: z.enum(['and', 'or']).optional(),
  sort: z.enum(sortProperties).optional(),
  descending: z.boolean().optional(),
});

export const caseViewShape = { name: nameOf(caseViewLimits.name), groupId: id.optional(), search };

/** Refuses a view of somebody else or of a group that the person is not in: to them it is not there. */
export async function requireCaseView(
  transaction: Transaction<CenterTables>,
  { person }: OwnCall,
  viewId: string,
): Promise<void> {
  const row = await transaction
    .selectFrom('case_views')
    .select(['user_id', 'group_id'])
    .where('view_id', '=', viewId)
    .executeTakeFirst();
  if (!isOwnedBy(row, person, await groupsOf(transaction, person))) {
    throw invalid('There is no view with this viewId.');
  }
}

/** Refuses one view more than a person or a group may have. The caller holds the lock of all views. */
export async function requireViewRoom(
  transaction: Transaction<CenterTables>,
  owner: Owner,
  except: string | null = null,
): Promise<void> {
  const kept = await transaction.selectFrom('case_views').select('view_id').where(ofOwner(owner)).execute();
  const others = kept.filter(({ view_id }) => view_id !== except);
  requireRoom(others.length, caseViewLimits.count, 'views');
}
