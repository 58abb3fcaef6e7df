import {
  errorTypeRegistries,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-support';

import { supportTarget } from '../../support/operations.ts';
import { commandSender } from './command-sender.ts';
import { supportAddress } from './addresses.ts';
import { createTransport } from './transport.ts';

/** Sends a command of `@aws-sdk/client-support` for one account. */
export const sendSupport = commandSender<ServiceInputTypes, ServiceOutputTypes>()((accountId) =>
  createTransport({
    path: supportAddress(accountId),
    serviceTarget: supportTarget,
    defaultNamespace: 'com.amazonaws.support',
    errorTypeRegistries,
  }),
);
