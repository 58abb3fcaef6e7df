import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

import { expect, test } from 'vitest';

import type { Network } from '../../support/policy/network.ts';
import { readNetwork } from '../../support/policy/network.ts';
import { noteSource, sourceOf } from './source-address.ts';

function sourceWith(peer: string, forwarded: string | null, trusted: readonly string[]): string {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const request = new IncomingMessage(socket);
  if (forwarded !== null) request.headersDistinct['x-forwarded-for'] = [forwarded];
  noteSource(
    request,
    trusted.map((network) => readNetwork(network)).filter((network): network is Network => network !== null),
  );
  return sourceOf(request);
}

test.each([
  ['nobody is trusted', '203.0.113.9', '198.51.100.1', [], '203.0.113.9'],
  ['the peer is not trusted', '203.0.113.9', '198.51.100.1', ['10.0.0.0/8'], '203.0.113.9'],
  ['the peer is trusted', '10.0.0.1', '198.51.100.1', ['10.0.0.0/8'], '198.51.100.1'],
  ['the outside made addresses up', '10.0.0.1', '1.2.3.4, 198.51.100.1', ['10.0.0.0/8'], '198.51.100.1'],
  ['two proxies in a row', '10.0.0.1', '1.2.3.4, 198.51.100.1, 10.0.0.2', ['10.0.0.0/8'], '198.51.100.1'],
  ['everybody is trusted', '10.0.0.1', '10.0.0.3, 10.0.0.2', ['10.0.0.0/8'], '10.0.0.3'],
  ['no header', '10.0.0.1', null, ['10.0.0.0/8'], '10.0.0.1'],
  ['no address', '10.0.0.1', 'unknown', ['10.0.0.0/8'], '10.0.0.1'],
  ['a network in place of an address', '10.0.0.1', '0.0.0.0/0', ['10.0.0.0/8'], '10.0.0.1'],
  ['an address with a port', '10.0.0.1', '198.51.100.1:4711', ['10.0.0.1'], '198.51.100.1'],
  ['IPv6 in brackets', '::1', '[2001:db8::1]:4711', ['::1'], '2001:db8::1'],
  ['IPv6', '::1', '2001:db8::1', ['::1/128'], '2001:db8::1'],
  ['IPv4 on a socket of both kinds', '::ffff:10.0.0.1', '198.51.100.1', ['10.0.0.0/8'], '198.51.100.1'],
])('%s', (_what, peer, forwarded, trusted, expected) => {
  expect(sourceWith(peer, forwarded, trusted)).toBe(expected);
});
