import { InvalidParameterValue } from '../protocol/request-errors.ts';

const longest = 255;

/** A name without a path and without control characters. AWS documents no rule: ours. */
export function checkFileName(fileName: string): string {
  const isPlain = fileName.trim() !== '' && fileName.length <= longest && !/[/\\\p{Cc}]/u.test(fileName);
  if (isPlain && fileName !== '.' && fileName !== '..') return fileName;
  throw new InvalidParameterValue(
    `Invalid fileName: it must have 1 to ${longest} characters, none of them a slash or a control character.`,
  );
}
