import {
  attributeLimits,
  type AttributeChange,
  type AttributeProblem,
  type CaseAttribute,
  problemOfAttribute,
} from '../../support/case-attributes.ts';
import { characterCount } from './character-count.ts';

export type KeyProblem = AttributeProblem | 'keyTooLong';

/** What is wrong with the key of a row; null for nothing. */
export function keyProblem(rows: readonly CaseAttribute[], index: number): KeyProblem | null {
  const row = rows[index];
  if (!row) return null;
  if (characterCount(row.key) > attributeLimits.key) return 'keyTooLong';
  const problem = problemOfAttribute({ ...row, value: '' });
  if (problem) return problem;
  return rows.findIndex(({ key }) => key === row.key) < index ? 'duplicate' : null;
}

export function valueProblem({ value }: CaseAttribute): 'valueTooLong' | 'invisible' | null {
  if (characterCount(value) > attributeLimits.value) return 'valueTooLong';
  return problemOfAttribute({ key: 'key', value }) === null ? null : 'invisible';
}

/** What has to be said so that what was known becomes what is wanted, and no more. */
export function changeTo(known: readonly CaseAttribute[], wanted: readonly CaseAttribute[]): AttributeChange {
  const before = new Map(known.map(({ key, value }) => [key, value]));
  const after = new Set(wanted.map(({ key }) => key));
  return {
    attributes: wanted.filter(({ key, value }) => before.get(key) !== value),
    removedKeys: [...before.keys()].filter((key) => !after.has(key)),
  };
}
