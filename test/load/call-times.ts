/** One of our own operations, called over and over by HTTP. */

/** A proxy, and somebody who is signed in there. */
export interface SignedIn {
  readonly url: string;
  readonly cookie: string;
}

export interface CenterCall {
  readonly operation: string;
  readonly request: object;
}

/** Milliseconds. */
export interface CallTimes {
  readonly fastest: number;
  readonly median: number;
  /** What 95 of 100 calls did not exceed. */
  readonly p95: number;
}

/** Not counted: until then statements are prepared and caches filled. */
const warmUp = 8;
/** The five slowest are above p95. */
const rounds = 100;

/** Milliseconds until the whole answer is there; rejects when the call is refused. */
export async function timeCall(
  { url, cookie }: SignedIn,
  { operation, request }: CenterCall,
): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${url}/api/center`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `SupportCenter.${operation}`,
      cookie,
      origin: url,
    },
    body: JSON.stringify(request),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  return performance.now() - began;
}

/** Rejects when a call is refused. */
export async function timeCalls(signedIn: SignedIn, call: CenterCall): Promise<CallTimes> {
  for (let round = 0; round < warmUp; round += 1) await timeCall(signedIn, call);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timeCall(signedIn, call));
  times.sort((left, right) => left - right);
  const at = (share: number): number => times[Math.ceil(rounds * share) - 1] ?? Number.NaN;
  return { fastest: at(1 / rounds), median: at(0.5), p95: at(0.95) };
}
