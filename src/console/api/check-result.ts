/**
 * The result of one check, which may list 20,000 resources. The SDK's own reading walks every one of them by
 * its schema, 70 to 200 ms at that size where parsing alone takes 15; nothing of this answer needs it, as all
 * of it is text and numbers. Failures are read as the SDK reads them.
 */
import {
  DescribeTrustedAdvisorCheckResultCommand,
  errorTypeRegistries,
  type ServiceInputTypes,
  type ServiceOutputTypes,
  type TrustedAdvisorCheckResult,
} from '@aws-sdk/client-support';
import { AwsJson1_1Protocol } from '@aws-sdk/core/protocols';
import { Client } from '@smithy/core/client';
import { getSchemaSerdePlugin } from '@smithy/core/schema';
import type {
  HandlerExecutionContext,
  HttpHandlerOptions,
  HttpResponse,
  MetadataBearer,
  OperationSchema,
  SerdeFunctions,
} from '@smithy/types';
import { queryOptions } from '@tanstack/react-query';

import { supportTarget } from '../../support/operations.ts';
import { supportAddress } from './addresses.ts';
import { supportKey } from './query-keys.ts';
import { createTransport } from './transport.ts';

const settings = {
  serviceTarget: supportTarget,
  defaultNamespace: 'com.amazonaws.support',
  errorTypeRegistries,
};

class PlainProtocol extends AwsJson1_1Protocol {
  override async deserializeResponse<Output extends MetadataBearer>(
    operation: OperationSchema,
    context: HandlerExecutionContext & SerdeFunctions,
    response: HttpResponse,
  ): Promise<Output> {
    if (response.statusCode !== 200) return super.deserializeResponse(operation, context, response);
    const bytes = await context.streamCollector(response.body);
    const { 'x-amzn-requestid': requestId = '' } = response.headers;
    const output: object = JSON.parse(context.utf8Encoder(bytes));
    // The shape of the one operation that is sent here.
    return { ...output, $metadata: { httpStatusCode: 200, requestId } } as Output;
  }
}

type Config = ReturnType<typeof createTransport>;

function clientOf(
  accountId: string,
): Client<HttpHandlerOptions, ServiceInputTypes, ServiceOutputTypes, Config> {
  const transport = createTransport({ path: supportAddress(accountId), ...settings });
  const config = { ...transport, protocol: new PlainProtocol(settings) };
  const client = new Client<HttpHandlerOptions, ServiceInputTypes, ServiceOutputTypes, Config>(config);
  client.middlewareStack.use(getSchemaSerdePlugin(config));
  return client;
}

/** Long enough for what was known to be read on while there is no network. */
const kept = 24 * 60 * 60_000;

export function checkResultQuery(accountId: string, checkId: string, language = 'en') {
  const input = { checkId, language };
  return queryOptions({
    queryKey: supportKey(accountId, 'DescribeTrustedAdvisorCheckResult', input),
    queryFn: async ({ signal }): Promise<TrustedAdvisorCheckResult | null> => {
      const command = new DescribeTrustedAdvisorCheckResultCommand(input);
      const { result } = await clientOf(accountId).send(command, { abortSignal: signal });
      return result ?? null;
    },
    staleTime: 60_000,
    gcTime: kept,
    // Comparing 20,000 resources with those of before would take longer than showing them.
    structuralSharing: false,
  });
}
