import { expect, test } from 'vitest';
import { isAdvisorLanguage, isCaseLanguage } from './languages.ts';
import { isAdvisorCategory, isAdvisorStatus, isRefreshOver, refreshStatuses } from './trusted-advisor.ts';

test('words are known by their codes only', () => {
  expect(isAdvisorCategory('cost_optimizing')).toBe(true);
  expect(isAdvisorCategory('toString')).toBe(false);
  expect(isAdvisorStatus('not_available')).toBe(true);
  expect(isAdvisorStatus('green')).toBe(false);
  expect(isAdvisorLanguage('pt_BR')).toBe(true);
  expect(isAdvisorLanguage('tr')).toBe(false);
  expect(isCaseLanguage('tr')).toBe(true);
  expect(isCaseLanguage('de')).toBe(false);
});

test('polling ends when a refresh does', () => {
  expect(refreshStatuses.filter(isRefreshOver)).toEqual(['none', 'success', 'abandoned']);
});
