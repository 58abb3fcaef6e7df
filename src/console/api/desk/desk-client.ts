import { Client, type SmithyResolvedConfiguration } from '@smithy/core/client';
import { getSchemaSerdePlugin } from '@smithy/core/schema';
import type { Command, HttpHandlerOptions } from '@smithy/types';

import {
  type CenterInput,
  type CenterOutput,
  centerProtocolSettings,
} from '../../../contract/center/center-command.ts';
import { centerErrorRegistries } from '../../../contract/center/center-errors.ts';
import { deskTarget } from '../../../support/desk-operations.ts';
import { deskAddress } from '../addresses.ts';
import { createTransport, type SendOptions, withIdempotencyKey } from '../transport.ts';

const config = createTransport({
  path: deskAddress,
  ...centerProtocolSettings,
  serviceTarget: deskTarget,
  errorTypeRegistries: centerErrorRegistries,
});
const client = new Client<HttpHandlerOptions, CenterInput, CenterOutput, typeof config>(config);
client.middlewareStack.use(getSchemaSerdePlugin(config));

/** Sends a command of the agents' side. Throws the SDK's base error, named as on the wire. */
export function sendDesk<Input extends CenterInput, Output extends CenterOutput>(
  command: Command<CenterInput, Input, CenterOutput, Output, SmithyResolvedConfiguration<HttpHandlerOptions>>,
  { signal, idempotencyKey }: SendOptions = {},
): Promise<Output> {
  if (idempotencyKey) {
    command.middlewareStack.add(withIdempotencyKey(idempotencyKey), { step: 'build' });
  }
  return client.send(command, signal ? { abortSignal: signal } : {});
}
