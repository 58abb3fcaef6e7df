import type { FastifyInstance } from 'fastify';

import type { SignInOptions } from '../../contract/sign-in.ts';
import type { SingleSignOn } from './oidc/single-sign-on.ts';

export interface SignInOptionParts {
  readonly singleSignOn: SingleSignOn | null;
  readonly signInContact: string | null;
}

/** `GET /api/sign-in`: what the sign-in page offers, told to anybody. */
export function addSignInOptions(server: FastifyInstance, parts: SignInOptionParts): void {
  const options: SignInOptions = {
    singleSignOn: parts.singleSignOn !== null,
    contact: parts.signInContact,
  };
  server.get('/api/sign-in', async (_request, reply) =>
    reply.header('cache-control', 'no-store').type('application/json').send(JSON.stringify(options)),
  );
}
