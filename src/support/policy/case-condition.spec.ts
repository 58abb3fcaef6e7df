import { describe, expect, test } from 'vitest';
import { allOf, anyOf, matchesCase, not } from './case-condition.ts';
import type { CaseAttributes, CaseCondition } from './case-condition.ts';

const isRed: CaseCondition = {
  kind: 'some',
  key: 'Team',
  matches: [{ kind: 'equals', value: 'red', ignoreCase: false }],
};
const isLabelled: CaseCondition = { kind: 'present', key: 'Label' };
const none: CaseAttributes = { SubmittedBy: [], OpenedBy: [], Label: [], ServiceCode: [], Team: [] };

describe('simplification', () => {
  test('folds constants', () => {
    expect(allOf([])).toBe(true);
    expect(anyOf([])).toBe(false);
    expect(allOf([isRed, true])).toBe(isRed);
    expect(allOf([isRed, false])).toBe(false);
    expect(anyOf([isRed, true])).toBe(true);
    expect(anyOf([isRed, false])).toBe(isRed);
    expect(not(false)).toBe(true);
  });

  test('flattens, drops repetitions, undoes double negation', () => {
    expect(allOf([isRed, allOf([isLabelled, isRed])])).toEqual({
      kind: 'all',
      conditions: [isRed, isLabelled],
    });
    expect(anyOf([anyOf([isRed, isLabelled]), isLabelled])).toEqual({
      kind: 'any',
      conditions: [isRed, isLabelled],
    });
    expect(not(not(isRed))).toBe(isRed);
  });

  test('sees a condition and its opposite', () => {
    expect(allOf([isRed, isLabelled, not(isRed)])).toBe(false);
    expect(anyOf([not(isRed), isLabelled, isRed])).toBe(true);
  });
});

describe('on one case', () => {
  test.each<[CaseCondition, Partial<CaseAttributes>, boolean]>([
    [isRed, { Team: ['blue', 'red'] }, true],
    [isRed, {}, false],
    [{ ...isRed, kind: 'some-other' }, { Team: ['red'] }, false],
    [{ ...isRed, kind: 'some-other' }, { Team: ['blue', 'red'] }, true],
    [{ ...isRed, kind: 'some-other' }, {}, false],
    [isLabelled, { Label: ['x'] }, true],
    [isLabelled, {}, false],
    [{ kind: 'not', condition: isLabelled }, {}, true],
    [{ kind: 'all', conditions: [isRed, isLabelled] }, { Team: ['red'] }, false],
    [{ kind: 'any', conditions: [isRed, isLabelled] }, { Team: ['red'] }, true],
  ])('%j, %j: %s', (condition, attributes, expected) => {
    expect(matchesCase(condition, { ...none, ...attributes })).toBe(expected);
  });

  test('ignoring case folds ASCII only, as the databases do', () => {
    const matches = (value: string, actual: string) =>
      matchesCase(
        { kind: 'some', key: 'Team', matches: [{ kind: 'equals', value, ignoreCase: true }] },
        { ...none, Team: [actual] },
      );
    expect(matches('RED', 'rEd')).toBe(true);
    expect(matches('ÄRZTE', 'ärzte')).toBe(false);
    expect(matches('Kelvin', '\u212aelvin')).toBe(false);
  });
});
