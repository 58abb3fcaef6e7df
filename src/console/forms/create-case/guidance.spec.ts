import { describe, expect, test } from 'vitest';

import { promptsFor, withQuestions } from './guidance.ts';

const prompts = (serviceCode: string, categoryCode: string) =>
  promptsFor({ issueType: 'technical', serviceCode, categoryCode });

describe('promptsFor', () => {
  test('ask for the exact error, recent changes and since when, where something fails', () => {
    expect(prompts('aws-lambda', 'invocation-error')).toEqual([
      'createCase.prompt.error',
      'createCase.prompt.expected',
      'createCase.prompt.repeat',
      'createCase.prompt.serverless',
      'createCase.prompt.changes',
      'createCase.prompt.since',
    ]);
  });

  test('differ by family and by category', () => {
    expect(prompts('service-eks', 'performance')).toContain('createCase.prompt.container');
    expect(prompts('service-eks', 'performance')).toContain('createCase.prompt.figures');
    expect(prompts('amazon-virtual-private-cloud', 'connection-issue')).toContain('createCase.prompt.trace');
  });

  test('ask no one for an error who wants advice or a feature', () => {
    expect(prompts('aws-lambda', 'general-guidance')).toEqual([
      'createCase.prompt.goal',
      'createCase.prompt.tried',
    ]);
    expect(prompts('aws-lambda', 'feature-request')).not.toContain('createCase.prompt.error');
  });

  test('of a bill ask for the charge', () => {
    const billing = { issueType: 'customer-service', serviceCode: 'billing' } as const;
    expect(promptsFor({ ...billing, categoryCode: 'unexpected-charge' })).toEqual([
      'createCase.prompt.charge',
      'createCase.prompt.invoice',
      'createCase.prompt.since',
    ]);
  });
});

test('a quota increase is asked for its reason', () => {
  expect(promptsFor({ issueType: 'service-limit-increase', serviceCode: '', categoryCode: 'vpc' })).toEqual([
    'createCase.prompt.quota',
    'createCase.prompt.growth',
  ]);
});

describe('withQuestions', () => {
  test('leaves room for answers', () => {
    expect(withQuestions('', ['One:', 'Two:'])).toBe('One:\n\nTwo:\n');
  });

  test('follows what was written, and inserts nothing twice', () => {
    const once = withQuestions('It fails. ', ['One:']);
    expect(once).toBe('It fails.\n\nOne:\n');
    expect(withQuestions(once, ['One:'])).toBe(once);
    expect(withQuestions(`${once}yes`, ['One:', 'Two:'])).toBe('It fails.\n\nOne:\nyes\n\nTwo:\n');
  });
});
