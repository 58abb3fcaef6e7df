import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';

import '../../../text/en/case.ts';
import '../../../text/en/case-work.ts';

import type { CaseActivity } from '../../../../contract/center/case-activity.ts';
import { words } from '../../../text/words.ts';
import { activityWords } from './activity-words.ts';

const intl = createIntl({ locale: 'en', messages: words });

test.each<[Partial<CaseActivity> & { kind: string }, string]>([
  [{ kind: 'CreateCase', who: 'ann' }, 'ann opened the case'],
  [{ kind: 'CreateCaseNote', who: 'ann' }, 'ann wrote a note'],
  [
    { kind: 'AssignCase', who: 'ann', owner: 'ben', team: 'Network', followUpOn: '2026-12-01' },
    'ann made ben the owner, gave it to the team Network, set the follow-up to day 2026-12-01',
  ],
  [
    { kind: 'AssignCase', who: 'ann', owner: '', team: '', followUpOn: '' },
    'ann left it without an owner, took it from its team, removed the follow-up',
  ],
  [
    { kind: 'LabelCase', who: 'ben', added: ['outage', 'a, b'], removed: ['old'] },
    'ben added the labels “outage”, “a, b”, removed the label “old”',
  ],
  [
    { kind: 'UpdateCaseSeverity', who: 'ben', detail: 'urgent' },
    'ben changed the severity to Production system down',
  ],
  [{ kind: 'ExportCase', detail: 'zip' }, 'Somebody took the case along as zip'],
  [{ kind: 'status', detail: 'resolved' }, 'The case was resolved'],
  [{ kind: 'status', detail: 'frozen' }, 'The status became frozen'],
  [{ kind: 'severity', detail: 'low' }, 'The severity became General guidance'],
  [{ kind: 'Other', who: 'ann' }, 'ann did something else: Other'],
])('%j reads as a sentence', (activity, sentence) => {
  const text = (id: string, values = {}) => intl.formatMessage({ id }, values);
  expect(activityWords(text, { time: '2026-11-21T10:00:00.000Z', ...activity }, (day) => `day ${day}`)).toBe(
    sentence,
  );
});
