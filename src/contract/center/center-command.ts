import { makeBuilder, type SmithyResolvedConfiguration } from '@smithy/core/client';
import { getEndpointPlugin } from '@smithy/core/endpoints';
import type { HttpHandlerOptions, MetadataBearer } from '@smithy/types';

import { centerNamespace } from './center-errors.ts';
import type { GetPreferencesRequest, PreferencesResponse, PutPreferencesRequest } from './preferences.ts';

/** The left part of `X-Amz-Target: SupportCenter.<Operation>`. */
export const centerTarget = 'SupportCenter';

/** Settings of the wire protocol for a client that sends our commands. */
export const centerProtocolSettings = {
  defaultNamespace: centerNamespace,
  serviceTarget: centerTarget,
  version: '2026-11-20',
} as const;

export type CenterInput = GetPreferencesRequest | PutPreferencesRequest;
export type CenterOutput = PreferencesResponse & MetadataBearer;

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
