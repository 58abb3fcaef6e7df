import { describe, expect, test } from 'vitest';

import { auditParameters } from './audit-parameters.ts';

describe('auditParameters', () => {
  test('keeps the named members and no others', () => {
    const input = { caseId: 'case-1', subject: 'secret', dryRun: false, maxResults: 10 };
    expect(auditParameters(input, ['caseId', 'dryRun', 'absent'])).toEqual({
      caseId: 'case-1',
      dryRun: false,
    });
  });

  test('keeps lists of scalars, without what is nested in them', () => {
    expect(auditParameters({ ids: ['a', { b: 'secret' }, ['secret'], null, 2] }, ['ids'])).toEqual({
      ids: ['a', 2],
    });
  });

  test('shortens what is long', () => {
    const kept = auditParameters({ id: 'x'.repeat(1000), ids: Array.from({ length: 500 }, () => 'y') }, [
      'id',
      'ids',
    ]);
    expect(kept).toEqual({ id: 'x'.repeat(256), ids: Array.from({ length: 100 }, () => 'y') });
  });

  test('is null when nothing is left', () => {
    expect(auditParameters({ subject: 'secret' }, ['caseId'])).toBeNull();
    expect(auditParameters({ caseId: { nested: 'secret' } }, ['caseId'])).toBeNull();
    expect(auditParameters({}, ['constructor', '__proto__'])).toBeNull();
    expect(auditParameters(null, ['caseId'])).toBeNull();
  });
});
