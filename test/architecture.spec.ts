/** The rules of the house, as tests: who may import whom, and what no file may contain. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { all, root, shipped, within } from './sources.ts';

/** `src/proxy/gateway/x.ts` → `proxy`; files at the top of src are `program`. */
function partOf(path: string): string {
  const [, part = '', ...rest] = path.split('/');
  return rest.length === 0 ? 'program' : part;
}

const mayImport: Readonly<Record<string, readonly string[]>> = {
  support: [],
  contract: ['support'],
  database: [],
  console: ['contract', 'support'],
  proxy: ['contract', 'support', 'database'],
  emulator: ['support', 'database'],
  commands: ['program', 'proxy', 'emulator', 'contract', 'support', 'database'],
  program: ['commands', 'proxy', 'emulator', 'contract', 'support', 'database'],
};

describe('imports', () => {
  test('run one way between the parts', () => {
    const wrong = shipped.flatMap(({ path, imports }) => {
      const part = partOf(path);
      return imports
        .filter(({ target }) => target?.startsWith('src/'))
        .filter(({ target }) => {
          const other = partOf(target ?? '');
          return other !== part && !mayImport[part]?.includes(other);
        })
        .map(({ target }) => `${path} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test('of proxy and emulator meet in the program only', () => {
    const joining = shipped
      .filter(({ imports }) =>
        ['proxy', 'emulator'].every((part) =>
          imports.some(({ target }) => target !== null && partOf(target) === part),
        ),
      )
      .map(({ path }) => path);
    expect(joining).toEqual(['src/server.ts']);
  });

  const layers = ['pages', 'forms', 'components', 'hooks', 'api'];
  test('run downwards within the console', () => {
    const below: Readonly<Record<string, readonly string[]>> = {
      pages: ['forms', 'components', 'hooks', 'api'],
      forms: ['components', 'hooks', 'api'],
      components: ['hooks', 'api'],
      hooks: [],
      api: [],
    };
    const layerOf = (path: string): string | undefined =>
      layers.find((layer) => path.startsWith(`src/console/${layer}/`));
    const wrong = within('src/console').flatMap(({ path, imports }) => {
      const layer = layerOf(path);
      if (!layer) return [];
      return imports
        .map(({ target }) => ({ target, other: layerOf(target ?? '') }))
        .filter(({ other }) => other && other !== layer && !below[layer]?.includes(other))
        .map(({ target }) => `${path} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test('have no cycles', () => {
    const byPath = new Map(shipped.map((file) => [file.path, file]));
    const finished = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (trail.includes(path) || finished.has(path)) return;
      for (const { target, types } of byPath.get(path)?.imports ?? []) {
        if (target && !types && byPath.has(target)) visit(target, [...trail, path]);
      }
      finished.add(path);
    };
    for (const { path } of shipped) visit(path, []);
    expect(cycles).toEqual([]);
  });

  test('name the file, with its ending', () => {
    const wrong = all.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target !== null && !existsSync(join(root, target)))
        .map(({ specifier }) => `${path}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the parts that run in a browser', () => {
  test.each(['src/console', 'src/contract', 'src/support'])('%s imports nothing of Node', (folder) => {
    const wrong = within(folder).filter(({ imports }) =>
      imports.some(({ specifier }) => specifier.startsWith('node:')),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('support needs no package at all', () => {
    const wrong = within('src/support').flatMap(({ path, imports }) =>
      imports.filter(({ target }) => target === null).map(({ specifier }) => `${path}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test('only console/api sends requests', () => {
    const sending = /\bfetch\(|XMLHttpRequest|sendBeacon|new EventSource|new WebSocket|FetchHttpHandler/;
    const wrong = within('src/console').filter(
      ({ path, text }) => !path.startsWith('src/console/api/') && sending.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('addresses of the console are written in paths.ts only', () => {
    const literal = /['"`]\/(?:cases|sign-in|trusted-advisor|review|desk|admin|settings)\b/;
    const wrong = within('src/console').filter(
      ({ path, text }) => !/\/(?:paths|routes)\.tsx?$/.test(path) && literal.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('nothing writes HTML from text', () => {
    const wrong = within('src/console').filter(({ text }) =>
      /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write/.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('every file', () => {
  test('reads the environment through config.ts only', () => {
    const wrong = shipped.filter(
      ({ path, text }) => path !== 'src/config.ts' && text.includes('process.env'),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('is named in kebab-case, for what it is', () => {
    const wrong = all
      .map(({ path }) => path)
      .filter(
        (path) =>
          !/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.tsx?$/.test(path.split('/').at(-1) ?? '') ||
          /(?:^|\/)(?:utils?|helpers?|managers?|common|index)(?:\/|\.)/.test(path),
      );
    expect(wrong).toEqual([]);
  });

  test('uses no any', () => {
    const wrong = shipped.filter(({ text }) => /(?::|<|\bas)\s*any\b/.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('stays small unless it is a table of data', () => {
    const tables = /\/(?:catalogue|samples|text)\/|constraints\.ts$|actions\.ts$/;
    const lengths = shipped
      .filter(({ path }) => !tables.test(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    const small = lengths.filter(({ lines }) => lines <= 200).length;
    expect(small / lengths.length).toBeGreaterThan(0.9);
  });

  test('the top level holds nothing but what was agreed', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' });
    const top = new Set(tracked.split('\n').map((path) => path.split('/')[0] ?? ''));
    const agreed =
      /^(?:|src|public|test|index\.html|vite\.config\.ts|package(?:-lock)?\.json|tsconfig\.json)$/;
    const beside = /^(?:README\.md|LICENSE|\..+)$/;
    expect([...top].filter((name) => !agreed.test(name) && !beside.test(name))).toEqual([]);
  });

  test('the lock file names no registry', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });
});
