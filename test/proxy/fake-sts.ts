/** Plays STS: who asks, which roles there are, and whom they trust. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeRole {
  /** What the trust policy demands. */
  readonly externalId?: string;
  /** Milliseconds that its keys are good for; an hour without. */
  readonly lifetime?: number;
  /** What is said instead of keys. */
  readonly error?: { readonly code: string; readonly message: string };
}

export interface FakeSts {
  readonly url: string;
  /** The requests for roles, in order. */
  readonly asked: URLSearchParams[];
  close(): void;
}

interface StsAnswer {
  readonly status: number;
  readonly body: string;
}

const refusal = (code: string, message: string): StsAnswer => ({
  status: 403,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
});

const identity = (arn: string): StsAnswer => ({
  status: 200,
  body: `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
    <Arn>${arn}</Arn><Account>${arn.split(':')[4]}</Account><UserId>AIDA</UserId>
    </GetCallerIdentityResult></GetCallerIdentityResponse>`,
});

function assumed(accessKeyId: string, lifetime: number): StsAnswer {
  const expiration = new Date(Date.now() + lifetime).toISOString();
  const body = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
    <AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>secret-of-the-role</SecretAccessKey>
    <SessionToken>token-of-${accessKeyId}</SessionToken><Expiration>${expiration}</Expiration>
    </Credentials></AssumeRoleResult></AssumeRoleResponse>`;
  return { status: 200, body };
}

/** `callers`: the ARN by access key; `roles`: by ARN. What is in neither is refused as AWS does. */
export async function startFakeSts(
  callers: Readonly<Record<string, string>>,
  roles: Readonly<Record<string, FakeRole>>,
): Promise<FakeSts> {
  const asked: URLSearchParams[] = [];
  const arns = new Map(Object.entries(callers));
  const answer = (form: URLSearchParams, accessKeyId: string): StsAnswer => {
    const caller = arns.get(accessKeyId);
    if (caller === undefined) {
      return refusal('InvalidClientTokenId', 'The security token included in the request is invalid.');
    }
    if (form.get('Action') === 'GetCallerIdentity') return identity(caller);
    asked.push(form);
    const roleArn = form.get('RoleArn') ?? '';
    const role = roles[roleArn];
    if (role?.error) return refusal(role.error.code, role.error.message);
    if (!role || role.externalId !== (form.get('ExternalId') ?? undefined)) {
      const message = `User: ${caller} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`;
      return refusal('AccessDenied', message);
    }
    const key = `ASIA${asked.length}`;
    const [account, name] = [roleArn.split(':')[4], roleArn.split('/').at(-1)];
    arns.set(key, `arn:aws:sts::${account}:assumed-role/${name}/${form.get('RoleSessionName')}`);
    return assumed(key, role.lifetime ?? 3_600_000);
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const key = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
      const { status, body: text } = answer(new URLSearchParams(body), key);
      response.writeHead(status, { 'content-type': 'text/xml' }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return { url: `http://127.0.0.1:${port}`, asked, close: () => server.close() };
}
