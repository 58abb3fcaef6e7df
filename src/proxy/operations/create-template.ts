import { randomUUID } from 'node:crypto';

import { templatesAtMost } from '../../contract/center/templates.ts';
import { invalid } from '../admin/administer.ts';
import { readInput } from '../admin/read-input.ts';
import { accountOf } from '../companion/find-templates.ts';
import { requireOwnGroup } from '../companion/persons-groups.ts';
import { templateShape } from '../companion/template-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const createTemplate: OwnOperation = async ({ database }, input, call) => {
  const { name, groupId, fields } = readInput(templateShape, input);
  const accountId = accountOf(call);
  const templateId = randomUUID();
  return {
    output: { templateId },
    async change(transaction) {
      await requireOwnGroup(transaction, call, groupId);
      await database.lock(transaction, `templates ${accountId}`);
      const kept = await transaction
        .selectFrom('case_templates')
        .select('template_id')
        .where('account_id', '=', accountId)
        .execute();
      if (kept.length >= templatesAtMost) {
        throw invalid(`This account has ${templatesAtMost} templates. Delete one that is no longer used.`);
      }
      await transaction
        .insertInto('case_templates')
        .values({
          template_id: templateId,
          account_id: accountId,
          group_id: groupId ?? null,
          name,
          fields,
          updated_at: call.now,
          updated_by: call.person.userName,
        })
        .execute();
    },
  };
};
