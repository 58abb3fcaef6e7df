/** The project's sources as text, and who imports whom. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = join(import.meta.dirname, '..');

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly specifier: string;
  /** The file from the root, where it is one of ours. */
  readonly target: string | null;
  /** Types vanish before anything runs. */
  readonly types: boolean;
  /** Fetched when it is needed: `import('…')`. */
  readonly later: boolean;
}

function targetOf(path: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  // What follows a question mark is a word to the bundler.
  const file = specifier.split('?')[0] ?? specifier;
  return relative(root, resolve(root, dirname(path), file));
}

function importsOf(path: string, text: string): Import[] {
  const found = text.matchAll(/(?:(import|export) (type )?[^'";]*?from\s*|import\(?\s*)['"]([^'"]+)['"]/g);
  return [...found].map(([whole, , type, specifier = '']) => ({
    specifier,
    later: whole.startsWith('import('),
    target: targetOf(path, specifier),
    types: type !== undefined,
  }));
}

function sources(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

export const all = sources('src');
export const shipped = all.filter(({ path }) => !/\.spec\.tsx?$|test-setup\.ts$/.test(path));
export const within = (folder: string) => shipped.filter(({ path }) => path.startsWith(`${folder}/`));
