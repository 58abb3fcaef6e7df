import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'public/**/*',
  'src/commands/build/*.ts',
  'src/{console,contract,support}/**/*.{ts,tsx,css}',
];

/** What the console is built from, in 64 hexadecimal digits. */
export function fingerprint(root: string): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.spec.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}
