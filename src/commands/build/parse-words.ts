import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const parser = '@formatjs/icu-messageformat-parser';

/** The code of one file of `src/console/text/en` with its words taken apart. They are data: it is run to read them. */
export async function parseWords(file: string): Promise<string> {
  // Catalogues export what they hand to `addWords`, and nothing else.
  const catalogue = (await import(pathToFileURL(file).href)) as Record<string, Record<string, string>>;
  const parsed = Object.entries(catalogue).map(([name, words]) => {
    const messages = Object.entries(words).map(([id, message]) => [id, parse(message)]);
    return `export const ${name} = addWords(${JSON.stringify(Object.fromEntries(messages))});`;
  });
  const [head = ''] = readFileSync(file, 'utf8').split(/^export /m);
  return [head, ...parsed].join('\n');
}

/**
 * Takes the words apart at build time, so that no browser is sent the parser, which weighs three times what
 * puts them together. The design system's come parsed; a message that is not is an error where it is shown.
 */
export function parsedWords(): Plugin {
  return {
    name: 'parsed-words',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ resolve: { alias: [{ find: parser, replacement: `${parser}/no-parser.js` }] } }),
    transform: {
      filter: { id: /\/src\/console\/text\/en\/[\w-]+\.ts$/ },
      async handler(_code, id) {
        return { code: await parseWords(id), map: null };
      },
    },
    generateBundle() {
      const left = [...this.getModuleIds()].filter((id) => id.endsWith(`${parser}/index.js`));
      if (left.length > 0) this.error(`parse-words.ts leaves ${left.join(', ')} in the bundle.`);
    },
  };
}
