import { z } from 'zod';

const wholeNumber = z.int('must be a whole number');

/** Which rows of a list: a piece of what they are called, and a stretch of what is left. */
export const pageShape = {
  search: z.string().max(256, 'must have at most 256 characters').optional(),
  offset: wholeNumber.min(0, 'must not be negative').optional(),
  maxResults: wholeNumber.min(1, 'must be 1 to 100').max(100, 'must be 1 to 100').optional(),
};

/** The characters that mean something to LIKE stand for themselves; use with `escape '\\'`. */
export function likePattern(search: string): string {
  return `%${search
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
