import { pino } from 'pino';
import { describe, expect, test } from 'vitest';

import type { JsonObject } from '../../support/json.ts';
import { AnswerWatchers } from './answer-watchers.ts';
import type { Call } from './call.ts';
import { supportDescriptors } from './support-descriptors.ts';

const silent = pino({ level: 'silent' });

/** Only the operation matters here. */
function callOf(name: string): Call {
  const operation = supportDescriptors.get(`AWSSupport_20130415.${name}`) ?? null;
  return { operation, requestId: 'request' } as Call;
}

const withoutSubject = {
  operations: ['DescribeCases'],
  concerns: () => true,
  filter: (_call: Call, { subject: _subject, ...left }: JsonObject) => left,
};

describe('AnswerWatchers', () => {
  test('show observers the whole answer and the client what filters leave of it', () => {
    const watchers = new AnswerWatchers(silent);
    const seen: JsonObject[] = [];
    watchers.filter(withoutSubject);
    watchers.observe({ operations: ['DescribeCases'], observe: (_call, output) => seen.push(output) });
    const output = { caseId: 'case-1', subject: 'text' };
    expect(watchers.show(callOf('DescribeCases'), output)).toEqual({ caseId: 'case-1' });
    expect(seen).toEqual([output]);
  });

  test('leave an answer alone that concerns nobody', () => {
    const watchers = new AnswerWatchers(silent);
    watchers.filter({ ...withoutSubject, concerns: () => false });
    watchers.observe({ operations: ['ResolveCase'], observe: () => undefined });
    expect(watchers.concern(callOf('DescribeCases'))).toBe(false);
    expect(watchers.concern(callOf('ResolveCase'))).toBe(true);
    const output = { subject: 'text' };
    expect(watchers.show(callOf('DescribeCases'), output)).toBe(output);
  });

  test('an observer that fails does not fail the call; a filter does', () => {
    const watchers = new AnswerWatchers(silent);
    const fail = (): never => {
      throw new Error('broken');
    };
    watchers.observe({ operations: ['DescribeCases'], observe: fail });
    expect(watchers.show(callOf('DescribeCases'), {})).toEqual({});
    watchers.filter({ operations: ['DescribeCases'], concerns: () => true, filter: fail });
    expect(() => watchers.show(callOf('DescribeCases'), {})).toThrow('broken');
  });
});
