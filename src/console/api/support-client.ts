import {
  errorTypeRegistries,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-support';
import { Client, type SmithyResolvedConfiguration } from '@smithy/core/client';
import { getSchemaSerdePlugin } from '@smithy/core/schema';
import type { Command, HttpHandlerOptions } from '@smithy/types';

import { supportTarget } from '../../support/operations.ts';
import { supportAddress } from './addresses.ts';
import { createTransport, type SendOptions, withIdempotencyKey } from './transport.ts';

type Config = ReturnType<typeof createTransport>;
type SupportClient = Client<HttpHandlerOptions, ServiceInputTypes, ServiceOutputTypes, Config>;

const clients = new Map<string, SupportClient>();

function clientOf(accountId: string): SupportClient {
  const known = clients.get(accountId);
  if (known) return known;
  const config = createTransport({
    path: supportAddress(accountId),
    serviceTarget: supportTarget,
    defaultNamespace: 'com.amazonaws.support',
    errorTypeRegistries,
  });
  const client: SupportClient = new Client(config);
  client.middlewareStack.use(getSchemaSerdePlugin(config));
  clients.set(accountId, client);
  return client;
}

/** Sends a command of `@aws-sdk/client-support` for one account, once. Throws the SDK's errors. */
export function sendSupport<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
  accountId: string,
  command: Command<
    ServiceInputTypes,
    Input,
    ServiceOutputTypes,
    Output,
    SmithyResolvedConfiguration<HttpHandlerOptions>
  >,
  { signal, idempotencyKey }: SendOptions = {},
): Promise<Output> {
  if (idempotencyKey) {
    command.middlewareStack.add(withIdempotencyKey(idempotencyKey), { step: 'build' });
  }
  return clientOf(accountId).send(command, signal ? { abortSignal: signal } : {});
}
