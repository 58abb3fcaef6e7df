/** What a browser sends at the end of a ceremony, in the JSON form of the Web Authentication standard. */
import { z } from 'zod';

import { isJsonObject, parseJson } from '../../../support/json.ts';

const base64url = z
  .string()
  .regex(/^[\w-]*$/)
  .max(8192);
const transport = z.string().max(32);
const around = {
  id: base64url.min(1),
  rawId: base64url.min(1),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).exactOptional(),
  // What extensions say is asked for by nobody here.
  clientExtensionResults: z.looseObject({}).transform(() => ({})),
};

export const assertionResponse = z.object({
  ...around,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.exactOptional(),
  }),
});

export const registrationResponse = z.object({
  ...around,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(transport).max(16).exactOptional(),
  }),
});

export type AssertionResponse = z.infer<typeof assertionResponse>;
export type RegistrationResponse = z.infer<typeof registrationResponse>;

/** The challenge that was answered, as the client data claims it; empty where they are unreadable. */
export function challengeOf({ response }: { response: { clientDataJSON: string } }): string {
  const parsed = parseJson(Buffer.from(response.clientDataJSON, 'base64url').toString());
  const challenge = parsed.ok && isJsonObject(parsed.value) ? parsed.value['challenge'] : null;
  return typeof challenge === 'string' ? challenge : '';
}
