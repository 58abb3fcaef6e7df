import { z } from 'zod';

import { templateFieldsLength, templateNameLength } from '../../contract/center/templates.ts';
import { isJsonObject, parseJson } from '../../support/json.ts';
import { id, nameOf } from '../admin/read-input.ts';

function isObject(text: string): boolean {
  const parsed = parseJson(text);
  return parsed.ok && isJsonObject(parsed.value);
}

/** What the fields mean is the form's matter; that they are a bounded object is ours. */
export const templateShape = {
  name: nameOf(templateNameLength),
  groupId: id.optional(),
  fields: z
    .string()
    .max(templateFieldsLength, `must have at most ${templateFieldsLength} characters`)
    .refine(isObject, 'must be a JSON object'),
};
