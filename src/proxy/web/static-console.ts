import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { unknownOperation } from '../gateway/refusal.ts';
import { contentSecurityPolicy, type Policy } from './security-headers.ts';

/** Headers that say something of a page; a script or a style that a page loads has no use for them. */
const ofPages = [
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-frame-options',
];

/** Vite puts a hash of the content into the names of what it writes here. */
const hashedFolder = '/assets/';
const oneYear = 'public, max-age=31536000, immutable';

const missing = 'The console is not built. Run "npm run build", then load this page again.\n';

/** What stands inside the page's elements of this name, as a policy names it. */
function hashesInside(page: string, element: 'script' | 'style'): string[] {
  const own = new RegExp(`<${element}(?![^>]* src=)[^>]*>([^]*?)</${element}>`, 'g');
  return [...page.matchAll(own)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
}

/** Serves the built console, and its entry page for every address that is a screen. */
export async function serveConsole(server: FastifyInstance, folder: string, policy: Policy): Promise<void> {
  const entry = join(folder, 'index.html');
  // Read each time: the console may be built anew while the proxy runs.
  const entryPolicy = (): string => {
    const page = readFileSync(entry, 'utf8');
    const inside = { scripts: hashesInside(page, 'script'), styles: hashesInside(page, 'style') };
    return contentSecurityPolicy(policy, inside);
  };
  await server.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    index: ['index.html'],
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders(reply, path) {
      const hashed = path.includes(hashedFolder.replaceAll('/', sep));
      reply.header('cache-control', hashed ? oneYear : 'no-cache');
      // Half a kilobyte of each file at a first visit. The policy of content stays: workers go by their own.
      if (hashed) for (const name of ofPages) reply.removeHeader(name);
      if (path.startsWith(entry)) reply.header('content-security-policy', entryPolicy());
      if (path.endsWith('.css') || path.endsWith('.css.br')) reply.removeHeader('content-security-policy');
    },
  });
  server.setNotFoundHandler(async (request, reply) => {
    if (request.url.startsWith('/api/')) throw unknownOperation();
    if (!isScreen(request)) return reply.code(404).type('text/plain').send('There is nothing here.\n');
    if (!existsSync(entry)) return reply.code(503).type('text/plain').send(missing);
    return reply.sendFile('index.html');
  });
}

/** An address that a person opened, and no file: the console's own routes decide what it shows. */
function isScreen({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const path = url.split('?', 1)[0] ?? '';
  if (path.startsWith(hashedFolder) || /\.\w{1,8}$/.test(path)) return false;
  return /text\/html|\*\/\*/.test(headers.accept ?? '*/*');
}
