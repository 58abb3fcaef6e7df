import { Client, type SmithyResolvedConfiguration } from '@smithy/core/client';
import { getSchemaSerdePlugin } from '@smithy/core/schema';
import type {
  ClientProtocol,
  Command,
  HttpHandlerOptions,
  HttpRequest,
  HttpResponse,
  MetadataBearer,
} from '@smithy/types';

import { type SendOptions, type transportTo, withIdempotencyKey } from './transport.ts';

type Transport = ReturnType<typeof transportTo<ClientProtocol<HttpRequest, HttpResponse>>>;

/**
 * Sends commands of the SDK's kind, once each; they throw the SDK's errors. A client is made for each place that
 * something is sent to, an account or an address, with the configuration that is given for it, and kept.
 */
export function commandSender<Inputs extends object, Outputs extends MetadataBearer>() {
  type Resolved = SmithyResolvedConfiguration<HttpHandlerOptions>;
  return function senderOf(configOf: (place: string) => Transport) {
    const open = (place: string) => {
      const config = configOf(place);
      const client = new Client<HttpHandlerOptions, Inputs, Outputs, typeof config>(config);
      client.middlewareStack.use(getSchemaSerdePlugin(config));
      return client;
    };
    const clients = new Map<string, ReturnType<typeof open>>();
    return function send<Input extends Inputs, Output extends Outputs>(
      place: string,
      command: Command<Inputs, Input, Outputs, Output, Resolved>,
      { signal, idempotencyKey }: SendOptions = {},
    ): Promise<Output> {
      const client = clients.get(place) ?? open(place);
      clients.set(place, client);
      if (idempotencyKey) {
        command.middlewareStack.add(withIdempotencyKey(idempotencyKey), { step: 'build' });
      }
      return client.send(command, signal ? { abortSignal: signal } : {});
    };
  };
}
