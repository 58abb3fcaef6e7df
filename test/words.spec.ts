/** Each page brings the words along that it speaks: a word that no file has imported would show as its id. */
import { expect, test } from 'vitest';

import type { SourceFile } from './sources.ts';
import { shipped, within } from './sources.ts';

const byPath = new Map(shipped.map((file) => [file.path, file]));

/** A file and all that it imports; what is fetched later goes to `later`. */
function closureOf(path: string, later = new Set<string>(), seen = new Set<string>()): Set<string> {
  const file = byPath.get(path);
  if (!file || seen.has(path)) return seen;
  seen.add(path);
  for (const one of file.imports) {
    if (!one.target || one.types) continue;
    if (one.later) later.add(one.target);
    else closureOf(one.target, later, seen);
  }
  return seen;
}

const catalogues = within('src/console/text/en').map(({ path, text }) => ({
  path,
  ids: [...text.matchAll(/^ {2}'?([\w.-]+)'?:/gm)].map(([, id = '']) => id),
}));

/** The catalogues whose words a file speaks: by a whole id, or by the beginning of one that is put together. */
function spokenBy({ text }: SourceFile): string[] {
  const whole = new Set([...text.matchAll(/['"`]([a-z][\w.-]*\.[\w.-]+)['"`]/gi)].map(([, id = '']) => id));
  const begun = [...text.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/gi)].map(([, head = '']) => head);
  return catalogues
    .filter(({ ids }) => ids.some((id) => whole.has(id) || begun.some((head) => id.startsWith(head))))
    .map(({ path }) => path);
}

const routes = byPath.get('src/console/routes.tsx');
const pages = [...new Set(routes?.imports.filter(({ later }) => later).map(({ target }) => target ?? ''))];
const frame = closureOf('src/console/main.tsx');
const shell = closureOf('src/console/pages/shell.tsx');

/** Who speaks words that neither it nor what fetched it has brought, from an entrance on. */
function missingFrom(entrance: string, known: ReadonlySet<string>, visited: Set<string>): string[] {
  if (visited.has(entrance)) return [];
  visited.add(entrance);
  const later = new Set<string>();
  const here = closureOf(entrance, later);
  const brought = new Set([...known, ...here]);
  const missing = within('src/console')
    .filter(({ path }) => here.has(path) && !path.startsWith('src/console/text/'))
    .flatMap((file) =>
      spokenBy(file)
        .filter((catalogue) => !brought.has(catalogue))
        .map((catalogue) => `${file.path} speaks ${catalogue}`),
    );
  return [...missing, ...[...later].flatMap((path) => missingFrom(path, brought, visited))];
}

test('every page is known', () => {
  expect(pages.length).toBeGreaterThan(15);
  expect(catalogues.every(({ ids }) => ids.length > 5)).toBe(true);
});

test('the frame finds its words', () => {
  // Pages are entrances of their own.
  expect(missingFrom('src/console/main.tsx', new Set(), new Set(pages))).toEqual([]);
});

test.each(pages)('%s finds its words', (page) => {
  const others = pages.filter((one) => one !== page);
  expect(missingFrom(page, new Set([...frame, ...shell]), new Set(others))).toEqual([]);
});
