import { expect, test } from 'vitest';

import { textOfMarkup } from '../../components/markup-tree.ts';
import { sectionsOf } from './check-sections.ts';

function wordsOf(html: string) {
  const { about, criteria, action, reading } = sectionsOf(html);
  return [about, criteria, action, reading].map((nodes) => textOfMarkup(nodes));
}

test('the parts begin with bold words, as AWS writes them', () => {
  const html = [
    'Checks the use.<br>\n<br>\n<b>Alert Criteria</b><br>\nYellow: <b>rarely</b> used.<br>\n<br>\n',
    '<b>Recommended Action</b><br>\nStop it.<br><br>\n<b>Additional Resources</b><br>\n',
    '<a href="https://docs.aws.amazon.com/x">Docs</a>',
  ].join('');
  expect(wordsOf(html)).toEqual(['Checks the use.', 'Yellow: rarely used.', 'Stop it.', 'Docs']);
  expect(sectionsOf(html).about).toEqual(['Checks the use.']);
});

test('the parts begin with headings, also within a paragraph', () => {
  expect(wordsOf('<p>What.</p><h4>Alert Criteria</h4><ul><li>Red: no</li></ul>')).toEqual([
    'What.',
    'Red: no',
    '',
    '',
  ]);
  expect(wordsOf('<p><b>Alert criteria:</b> Red</p>')).toEqual(['', 'Red', '', '']);
});

test('a description without parts is told whole', () => {
  expect(wordsOf('Only <b>this</b>')).toEqual(['Only this ', '', '', ''].map((words) => words.trim()));
});
