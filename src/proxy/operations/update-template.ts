import { id, readInput } from '../admin/read-input.ts';
import { requireTemplate } from '../companion/find-templates.ts';
import { requireOwnGroup } from '../companion/persons-groups.ts';
import { templateShape } from '../companion/template-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const updateTemplate: OwnOperation = async (_parts, input, call) => {
  const { templateId, name, groupId, fields } = readInput({ templateId: id, ...templateShape }, input);
  return {
    output: {},
    async change(transaction) {
      await requireTemplate(transaction, call, templateId);
      await requireOwnGroup(transaction, call, groupId);
      await transaction
        .updateTable('case_templates')
        .set({
          name,
          group_id: groupId ?? null,
          fields,
          updated_at: call.now,
          updated_by: call.person.userName,
        })
        .where('template_id', '=', templateId)
        .execute();
    },
  };
};
