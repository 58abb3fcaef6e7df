import { describe, expect, test } from 'vitest';

import { isAnsweredByAws, lastAnswerOf, newestFirst, sideOf } from './correspondence.ts';

const asked = { submittedBy: 'mara@example.com', timeCreated: '2026-11-18T10:00:00.000Z' };
const answered = { submittedBy: 'Amazon Web Services', timeCreated: '2026-11-19T10:00:00.000Z' };

test('AWS signs with its name, everybody else is on the customer’s side', () => {
  expect(sideOf(answered)).toBe('aws');
  expect(sideOf({ submittedBy: 'amazon web services' })).toBe('customer');
  expect(sideOf({ submittedBy: undefined })).toBe('customer');
});

test('newest first, in whatever order they came', () => {
  expect(newestFirst([asked, answered])).toEqual([answered, asked]);
  expect(newestFirst([answered, asked, { submittedBy: 'nobody' }]).at(-1)).toEqual({ submittedBy: 'nobody' });
});

describe('the last answer', () => {
  test('is not the message that opened the case', () => {
    expect(lastAnswerOf({ recentCommunications: { communications: [asked] } })).toBeNull();
    expect(lastAnswerOf({ recentCommunications: { communications: [asked, answered] } })).toEqual(answered);
  });

  test('of a case with more messages than came along is the newest', () =>
    expect(lastAnswerOf({ recentCommunications: { communications: [asked], nextToken: 'x' } })).toEqual(
      asked,
    ));

  test('is unknown where the case came without messages', () => expect(lastAnswerOf({})).toBeNull());
});

test('whether AWS has answered', () => {
  expect(isAnsweredByAws({ recentCommunications: { communications: [asked, answered] } })).toBe(true);
  expect(isAnsweredByAws({ recentCommunications: { communications: [asked] } })).toBe(false);
});
