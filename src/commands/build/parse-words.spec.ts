import { globSync } from 'node:fs';
import { join } from 'node:path';

import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';

import { words } from '../../console/text/words.ts';
import { parseWords } from './parse-words.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const files = globSync('src/console/text/en/*.ts', { cwd: root });

/** Says every message of a catalogue, with 2 for whatever it asks for. */
function speak(messages: Record<string, string> | Record<string, MessageFormatElement[]>) {
  const onError = (error: Error) => {
    throw error;
  };
  const intl = createIntl({ locale: 'en', messages, onError });
  return Object.entries(messages).map(([id, message]) => {
    const names = [...JSON.stringify(message).matchAll(/\b[a-z]\w*\b/gi)].map(([name]) => [name, 2]);
    return [id, intl.formatMessage({ id }, Object.fromEntries(names))];
  });
}

test.each(files)('%s says parsed what it says as it is written', async (file) => {
  const code = await parseWords(join(root, file));
  const [, json = ''] = /addWords\((.*)\);$/m.exec(code) ?? [];
  const parsed: Record<string, MessageFormatElement[]> = JSON.parse(json);
  const written = Object.fromEntries(Object.keys(parsed).map((id) => [id, words[id] ?? '']));
  expect(speak(parsed)).toEqual(speak(written));
});
