import { searchProperties } from '../../../contract/center/search-rules.ts';
import { UsageError } from '../exit.ts';

const form = /^(\w+)(!=|!:|>=|=|:|<)(.+)$/s;

/** `status!=resolved` as the token of a search. Throws `UsageError`. */
export function searchToken(condition: string) {
  const [, property = '', operator = '', value = ''] = form.exec(condition) ?? [];
  if (property === '') {
    throw new UsageError(`--where: "${condition}" has not the form property=value.`);
  }
  const operators: readonly string[] | undefined = Object.entries(searchProperties).find(
    ([name]) => name === property,
  )?.[1];
  if (!operators) {
    throw new UsageError(
      `--where: cases have no ${property}. They have ${Object.keys(searchProperties).join(', ')}.`,
    );
  }
  if (!operators.includes(operator)) {
    throw new UsageError(`--where: ${property} is compared by ${operators.join(' or ')}.`);
  }
  return { property, operator, value };
}
