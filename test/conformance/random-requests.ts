import type { Random } from '../seed.ts';
import { plainRequest } from './raw-call.ts';
import type { RawRequest } from './raw-call.ts';

const names = ['a', 'a-b', 'a.b', 'a_', 'a~', 'A', 'b', 'version', 'ä ö', '%', '+', '🙂'] as const;
const pieces = ['x', ' ', '  ', '\t', ',', '"', ';', '=', 'value', '/', '%20', '0'] as const;

/** As every signer writes it (RFC 3986): nothing is left to interpretation. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function headerValue(random: Random): string {
  const list = Array.from({ length: random.below(8) }, () => random.pick(pieces));
  return `v${list.join('')}v`;
}

/** A request that is right, with a query and headers that signers could understand differently. */
export function randomRequest(url: string, random: Random): RawRequest {
  const body = JSON.stringify({ language: 'en', [random.pick(names)]: headerValue(random) });
  const request = plainRequest(url, 'DescribeSeverityLevels', body);
  // Each name once: the order of equal names is the signers' own.
  const chosen = new Set(Array.from({ length: random.below(6) }, () => random.pick(names)));
  const query = Array.from(chosen, (name) => `${encode(name)}=${encode(headerValue(random))}`);
  if (query.length > 0) request.path = `/?${query.join('&')}`;
  for (let count = random.below(5); count > 0; count--) {
    request.headers[random.pick(['x-amz-a', 'x-amz-b', 'x-other', 'accept', 'X-Amz-C'])] =
      headerValue(random);
  }
  return request;
}
