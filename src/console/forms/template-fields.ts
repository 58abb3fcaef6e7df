/** A template's fields, as they are kept: the form's values by name, without what belongs to one case alone. */
import type { CaseTemplate } from '../../contract/center/templates.ts';
import { type CreateCaseValues, valuesFromRecord } from './create-case/create-case-values.ts';

export function fieldsOf({ attachments: _files, ...values }: CreateCaseValues): string {
  return JSON.stringify({ ...values, relatedCase: '', sinceDate: '', sinceTime: '' });
}

export function valuesOfTemplate({ fields }: Pick<CaseTemplate, 'fields'>): CreateCaseValues {
  const parsed: unknown = JSON.parse(fields);
  // The proxy keeps objects only; any object can be asked for members that it may not have.
  return valuesFromRecord({ ...(parsed as Record<string, unknown>) });
}
