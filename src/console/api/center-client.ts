import { Client, type SmithyResolvedConfiguration } from '@smithy/core/client';
import { getSchemaSerdePlugin } from '@smithy/core/schema';
import type { Command, HttpHandlerOptions } from '@smithy/types';

import {
  type CenterInput,
  type CenterOutput,
  centerProtocolSettings,
} from '../../contract/center/center-command.ts';
import { centerErrorRegistries } from '../../contract/center/center-errors.ts';
import { accountCenterAddress, centerAddress } from './addresses.ts';
import { createTransport, type SendOptions, withIdempotencyKey } from './transport.ts';

type Config = ReturnType<typeof createTransport>;
type CenterClient = Client<HttpHandlerOptions, CenterInput, CenterOutput, Config>;

const clients = new Map<string, CenterClient>();

function clientAt(path: string): CenterClient {
  const known = clients.get(path);
  if (known) return known;
  const config = createTransport({
    path,
    ...centerProtocolSettings,
    errorTypeRegistries: centerErrorRegistries,
  });
  const client: CenterClient = new Client(config);
  client.middlewareStack.use(getSchemaSerdePlugin(config));
  clients.set(path, client);
  return client;
}

type CenterCommand<Input extends CenterInput, Output extends CenterOutput> = Command<
  CenterInput,
  Input,
  CenterOutput,
  Output,
  SmithyResolvedConfiguration<HttpHandlerOptions>
>;

function send<Input extends CenterInput, Output extends CenterOutput>(
  path: string,
  command: CenterCommand<Input, Output>,
  { signal, idempotencyKey }: SendOptions,
): Promise<Output> {
  if (idempotencyKey) {
    command.middlewareStack.add(withIdempotencyKey(idempotencyKey), { step: 'build' });
  }
  return clientAt(path).send(command, signal ? { abortSignal: signal } : {});
}

/** Sends one of our own operations that hold for the whole installation. */
export function sendCenter<Input extends CenterInput, Output extends CenterOutput>(
  command: CenterCommand<Input, Output>,
  options: SendOptions = {},
): Promise<Output> {
  return send(centerAddress, command, options);
}

/** Sends one of our own operations for one account. */
export function sendAccountCenter<Input extends CenterInput, Output extends CenterOutput>(
  accountId: string,
  command: CenterCommand<Input, Output>,
  options: SendOptions = {},
): Promise<Output> {
  return send(accountCenterAddress(accountId), command, options);
}
