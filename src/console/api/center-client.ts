import { Client, type SmithyResolvedConfiguration } from '@smithy/core/client';
import { getSchemaSerdePlugin } from '@smithy/core/schema';
import type { Command, HttpHandlerOptions } from '@smithy/types';

import {
  type CenterInput,
  type CenterOutput,
  centerProtocolSettings,
} from '../../contract/center/center-command.ts';
import { centerErrorRegistries } from '../../contract/center/center-errors.ts';
import { centerAddress } from './addresses.ts';
import { createTransport, type SendOptions, withIdempotencyKey } from './transport.ts';

const config = createTransport({
  path: centerAddress,
  ...centerProtocolSettings,
  errorTypeRegistries: centerErrorRegistries,
});
const client: Client<HttpHandlerOptions, CenterInput, CenterOutput, typeof config> = new Client(config);
client.middlewareStack.use(getSchemaSerdePlugin(config));

/** Sends one of our own operations that hold for the whole installation. */
export function sendCenter<Input extends CenterInput, Output extends CenterOutput>(
  command: Command<CenterInput, Input, CenterOutput, Output, SmithyResolvedConfiguration<HttpHandlerOptions>>,
  { signal, idempotencyKey }: SendOptions = {},
): Promise<Output> {
  if (idempotencyKey) {
    command.middlewareStack.add(withIdempotencyKey(idempotencyKey), { step: 'build' });
  }
  return client.send(command, signal ? { abortSignal: signal } : {});
}
