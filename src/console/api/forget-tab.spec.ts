import { expect, test } from 'vitest';

import { forgetTab } from './forget-tab.ts';

test('takes away what is ours, and nothing else', () => {
  sessionStorage.setItem('support-center.submission.mara/CreateCase/1', '{}');
  sessionStorage.setItem('somebody else', '1');
  forgetTab();
  expect(Object.keys(sessionStorage)).toEqual(['somebody else']);
});
