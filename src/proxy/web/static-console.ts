import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { unknownOperation } from '../gateway/refusal.ts';

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

/** Serves the built console, and its entry page for every address that is a screen. */
export async function serveConsole(server: FastifyInstance, folder: string): Promise<void> {
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
      if (path.endsWith('.css') || path.endsWith('.css.br')) reply.removeHeader('content-security-policy');
    },
  });
  server.setNotFoundHandler(async (request, reply) => {
    if (request.url.startsWith('/api/')) throw unknownOperation();
    if (!isScreen(request)) return reply.code(404).type('text/plain').send('There is nothing here.\n');
    if (!existsSync(join(folder, 'index.html'))) return reply.code(503).type('text/plain').send(missing);
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
