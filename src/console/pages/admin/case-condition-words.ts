/** What a policy leaves open about a case, as a sentence. */
import type { CaseCondition, ValueMatch } from '../../../support/policy/case-condition.ts';
import { patternText } from '../../../support/policy/template.ts';
import type { Text } from '../../hooks/use-text.ts';

/** Written by the proxy from a condition and from nothing else. */
export function readCondition(text: string): CaseCondition {
  return JSON.parse(text) as CaseCondition;
}

/** Names by what a condition says in their place, such as a user's id. */
export type KnownNames = Readonly<Record<string, string>>;

export function conditionWords(text: Text, condition: CaseCondition, names: KnownNames = {}): string {
  return wordsOf({ text, names }, condition, false);
}

interface Wording {
  readonly text: Text;
  readonly names: KnownNames;
}

function wordsOf(wording: Wording, condition: CaseCondition, isInside: boolean): string {
  const { text } = wording;
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.conditions.map((part) => wordsOf(wording, part, true));
      const joined = parts.join(` ${text(`admin.condition.${condition.kind}`)} `);
      return isInside ? `(${joined})` : joined;
    }
    case 'not':
      return notWords(wording, condition.condition);
    case 'present':
      return text(`admin.condition.present.${condition.key}`);
    case 'some':
    case 'some-other':
      return text(`admin.condition.${condition.kind}.${condition.key}`, {
        values: valueWords(wording, condition.matches),
      });
  }
}

/** Where there is a shorter word for the opposite, it is taken. */
function notWords(wording: Wording, condition: CaseCondition): string {
  const { text } = wording;
  if (condition.kind === 'present') return text(`admin.condition.absent.${condition.key}`);
  if (condition.kind === 'some') {
    const values = valueWords(wording, condition.matches);
    return text(`admin.condition.none.${condition.key}`, { values });
  }
  return text('admin.condition.not', { condition: wordsOf(wording, condition, true) });
}

function valueWords({ text, names }: Wording, matches: readonly ValueMatch[]): string {
  const values = matches.map(
    (match) =>
      `“${match.kind === 'like' ? patternText(match.pattern) : (names[match.value] ?? match.value)}”`,
  );
  return values.join(` ${text('admin.condition.any')} `);
}
