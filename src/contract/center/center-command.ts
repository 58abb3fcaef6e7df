import { makeBuilder, type SmithyResolvedConfiguration } from '@smithy/core/client';
import { getEndpointPlugin } from '@smithy/core/endpoints';
import type { HttpHandlerOptions, MetadataBearer } from '@smithy/types';

import { centerNamespace } from './center-errors.ts';
import { centerTarget } from './center-target.ts';

/** Settings of the wire protocol for a client that sends our commands. */
export const centerProtocolSettings = {
  defaultNamespace: centerNamespace,
  serviceTarget: centerTarget,
  version: '2026-11-20',
} as const;

/** Each command states its own; these are what all have in common. */
export type CenterInput = object;
export type CenterOutput = MetadataBearer;

export type CenterClientConfig = SmithyResolvedConfiguration<HttpHandlerOptions>;

// Without these parameters the endpoint middleware of the SDK's runtime fails with "Missing Region".
const endpointParameters = {
  Endpoint: { type: 'builtInParams', name: 'endpoint' },
  Region: { type: 'builtInParams', name: 'region' },
} as const;

/** Builds command classes that any client of the SDK's runtime can send. */
export const centerCommand = makeBuilder<CenterClientConfig, CenterInput, CenterOutput>(
  endpointParameters,
  centerTarget,
  'SupportCenterClient',
  getEndpointPlugin,
);
