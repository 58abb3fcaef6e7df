/** The addresses that a proxy registers while it starts, as the framework itself tells them. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

import type { FastifyInstance } from 'fastify';

const channel = 'fastify.initialization';

export async function registeredRoutes(start: () => Promise<unknown>): Promise<ReadonlySet<string>> {
  const routes = new Set<string>();
  const listen = (message: unknown): void => {
    const { fastify } = message as { fastify: FastifyInstance }; // the channel's documented message
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const name of [method].flat()) routes.add(`${name} ${url}`);
    });
  };
  subscribe(channel, listen);
  await start();
  unsubscribe(channel, listen);
  return routes;
}
