import { z } from 'zod';

import type { JsonObject } from '../../support/json.ts';
import { invalid } from './administer.ts';

export const id = z.string().min(1).max(64);
export const scope = z.string().regex(/^(?:\*|\d{12})$/, 'must be an account id or *');

const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/** What people call things: no edges of white space, nothing that can't be seen. */
export function nameOf(longest: number) {
  return z
    .string()
    .min(1, 'must not be empty')
    .max(longest, `must have at most ${longest} characters`)
    .refine((name) => name === name.trim(), 'must not begin or end with a space')
    .refine((name) => !unprintable.test(name), 'must have visible characters only');
}

/** The input in its shape; throws a refusal that names the first member that is wrong, and never its value. */
export function readInput<Shape extends z.ZodRawShape>(
  shape: Shape,
  input: JsonObject,
): z.infer<z.ZodObject<Shape, z.core.$strict>> {
  const parsed = z.strictObject(shape).safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw invalid(where === '' ? 'The input has members that are not known.' : `${where}: ${issue?.message}.`);
}
