import { id, readInput } from '../admin/read-input.ts';
import { requireTemplate } from '../companion/find-templates.ts';
import type { OwnOperation } from './own-operation.ts';

export const deleteTemplate: OwnOperation = async (_parts, input, call) => {
  const { templateId } = readInput({ templateId: id }, input);
  return {
    output: {},
    async change(transaction) {
      await requireTemplate(transaction, call, templateId);
      await transaction.deleteFrom('case_templates').where('template_id', '=', templateId).execute();
    },
  };
};
