import aws4 from 'aws4';

export const benchAccount = {
  accountId: '111122223333',
  name: 'Benchmark',
  plan: 'enterprise',
  users: [
    {
      userName: 'bench',
      accessKeyId: 'AKIABENCHMARKEXAMPLE',
      secretAccessKey: 'made-up-for-the-benchmark-only',
      policies: [
        {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'support:*', Resource: '*' }],
        },
      ],
    },
  ],
} as const;

export interface SignedCall {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A request that a server may be sent again and again: SigV4 knows no replay within 15 minutes. */
export function signedCall(url: string, service: string, target: string, input: unknown): SignedCall {
  const body = JSON.stringify(input);
  const [user] = benchAccount.users;
  const signed = aws4.sign(
    {
      host: new URL(url).host,
      service,
      region: 'us-east-1',
      method: 'POST',
      path: '/',
      body,
      headers: {
        'content-type': `application/x-amz-json-1.${service === 'support' ? 1 : 0}`,
        'x-amz-target': target,
      },
    },
    { accessKeyId: user.accessKeyId, secretAccessKey: user.secretAccessKey },
  );
  const headers = Object.entries(signed.headers ?? {}).map(([name, value]) => [name, String(value)]);
  return { url: `${url}/`, headers: Object.fromEntries(headers), body };
}

/** Sends it once; rejects unless it is answered 200. */
export async function send(call: SignedCall): Promise<Record<string, unknown>> {
  // The Host header is fetch's own to set, and equal to the signed one.
  const { Host: _host, ...headers } = call.headers;
  const answer = await fetch(call.url, { method: 'POST', headers, body: call.body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${call.headers['x-amz-target']}: ${answer.status} ${text}`);
  // Both services answer JSON objects.
  return JSON.parse(text) as Record<string, unknown>;
}
