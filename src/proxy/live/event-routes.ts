import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Callers } from '../identity/callers.ts';
import type { Circumstances, Permissions } from '../identity/permissions.ts';
import { visitorOf } from '../web/visitor.ts';
import type { Audience } from './audience.ts';
import type { Beginning } from './event-feed.ts';
import { readEventId } from './event-frame.ts';
import { EventStream } from './event-stream.ts';
import type { LiveStreams } from './live-streams.ts';

export interface EventRouteParts {
  readonly callers: Callers;
  readonly audience: Audience;
  readonly live: LiveStreams;
  readonly permissions: Permissions;
  readonly secure: boolean;
  readonly now: () => number;
}

/** Neither kept nor changed on the way; the last one is nginx's word for not collecting it first. */
const streamHeaders = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** `/api/events`: what happens, as it happens. */
export function addEventRoutes(server: FastifyInstance, parts: EventRouteParts): void {
  const { callers, live } = parts;
  server.addHook('preClose', () => live.close());
  server.get('/api/events', { exposeHeadRoute: false }, async (request, reply) => {
    const visitor = visitorOf(request);
    const signedIn = await callers.require(request.headers, visitor.sourceAddress, { isUse: false });
    const beginning = await beginningOf(request, live);
    // Whoever has gone meanwhile would never be noticed to go.
    if (reply.raw.destroyed) return reply.hijack();
    live.admit(signedIn);
    const { person } = signedIn;
    const { sourceAddress, userAgent } = visitor;
    const circumstances = (): Circumstances => ({
      person,
      sourceAddress,
      userAgent,
      time: parts.now(),
      secure: parts.secure,
    });
    const stream: EventStream = new EventStream({
      signedIn,
      response: openResponse(reply),
      feed: live.feed,
      hear: (event) => parts.audience.hears(circumstances(), event),
      access: () => parts.permissions.fingerprint(person),
      onEnd: (failure) => live.remove(stream, failure),
    });
    live.add(stream);
    await stream.begin(beginning ?? { missed: [], position: live.feed.end }, beginning === null);
    return reply;
  });
}

/** From here on the answer is ours, and the framework's hooks have had their say. */
function openResponse(reply: FastifyReply) {
  reply.hijack();
  // Set by hooks as text; Fastify's type knows numbers and lists as well.
  const headers = reply.getHeaders() as Record<string, string>;
  reply.raw.writeHead(200, { ...headers, ...streamHeaders });
  return reply.raw;
}

/** Null where something was missed that can't be told any more. */
async function beginningOf({ headers, query }: FastifyRequest, live: LiveStreams): Promise<Beginning | null> {
  const given = headers['last-event-id'];
  if (typeof given === 'string' && given !== '') {
    const id = readEventId(given);
    return id && (await live.feed.after(id));
  }
  // Fastify gives the query as a record of texts.
  const { ago } = query as { ago?: unknown };
  if (typeof ago !== 'string' || !/^\d{1,9}$/.test(ago)) return { missed: [], position: live.feed.end };
  return await live.beginningSince(Number(ago));
}
