import type { Transaction } from 'kysely';

import type { CenterTables, PolicyAttachmentRow } from '../store/schema.ts';

/** Detaches every policy of what is about to go. */
export async function detachAll(
  transaction: Transaction<CenterTables>,
  principalType: PolicyAttachmentRow['principal_type'],
  principalId: string,
): Promise<void> {
  await transaction
    .deleteFrom('policy_attachments')
    .where('principal_type', '=', principalType)
    .where('principal_id', '=', principalId)
    .execute();
}
