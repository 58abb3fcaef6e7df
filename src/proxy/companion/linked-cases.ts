import type { OwnCall, OwnParts } from '../operations/own-operation.ts';
import { askerOf } from './scope-asker.ts';

/** As many as one question to AWS can name. */
const most = 100;

/** The cases that were opened because of a case, newest first, as far as the person may see them. */
export async function linkedCases(
  { database, caseScope }: OwnParts,
  call: OwnCall,
  caseId: string,
): Promise<readonly string[]> {
  const rows = await database.read
    .selectFrom('case_links')
    .select('case_id')
    .where('related_case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .orderBy('case_id')
    .limit(most)
    .execute();
  const caseIds = rows.map((row) => row.case_id);
  if (call.permission.kind === 'full' || caseIds.length === 0) return caseIds;
  return await caseScope.visible(askerOf(call), call.permission.condition, caseIds);
}
