/**
 * Requests that the boot module sends before the application's code has arrived. The application
 * sends the same ones as usual and is handed the answers that are already on their way.
 */
import { request } from './network.ts';

const early = new Map<string, Promise<Response>>();
/** Milliseconds for which an answer is as good as one to a request of now. */
const lifetime = 15_000;

function nameOf(url: string, target: string | null, body: string): string {
  return [new URL(url, globalThis.location.origin).pathname.replace(/\/$/, ''), target, body].join('\n');
}

/** Sends what is wanted, once that is known. */
async function sendWanted(isWanted: Promise<boolean>, url: string, init: RequestInit): Promise<Response> {
  if (await isWanted) return request(url, init);
  throw new Error('Not wanted early');
}

/**
 * Sends a request now, or as soon as it is known to be wanted; `fetchOnce` gives its answer to the first
 * equal request.
 */
export function sendEarly(
  url: string,
  init: RequestInit & { readonly body?: string } = {},
  isWanted: boolean | Promise<boolean> = true,
): Promise<Response> {
  const target = new Headers(init.headers).get('x-amz-target');
  const answer = isWanted === true ? request(url, init) : sendWanted(Promise.resolve(isWanted), url, init);
  const name = nameOf(url, target, init.body ?? '');
  early.set(name, answer);
  setTimeout(() => early.delete(name), lifetime);
  // The application asks again where the early request failed; nobody else has to wait for this one.
  answer.catch(() => early.delete(name));
  return answer;
}

/** `fetch`, or the early answer where the same question is already out. Each is used once. */
export async function fetchOnce(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  if (early.size === 0) return request(input, init);
  const address = input instanceof Request ? input : new URL(input, globalThis.location.origin);
  const question = new Request(address, init);
  const body = question.method === 'POST' ? await question.clone().text() : '';
  const name = nameOf(question.url, question.headers.get('x-amz-target'), body);
  const answer = early.get(name);
  early.delete(name);
  return (await answer?.catch(() => null)) ?? request(question);
}
