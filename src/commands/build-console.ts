/** Builds the console into dist/ when one of its sources is newer than the last build. */
import './require-node.ts';

import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const stamp = join(root, 'dist', '.sources');
const sources = [
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'public/**/*',
  'src/{console,contract,support}/**/*.{ts,tsx,css}',
];

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.spec.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

const wanted = fingerprint();
const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
if (wanted !== built) {
  process.stderr.write('Building the console.\n');
  await build({ root, logLevel: 'warn' });
  writeFileSync(stamp, wanted);
}
