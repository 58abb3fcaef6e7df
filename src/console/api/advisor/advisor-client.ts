/** The Trusted Advisor API of an account, by its own SDK's commands. Fetched by `ask-advisor.ts` when it is needed. */
import { AwsRestJsonProtocol } from '@aws-sdk/core/protocols';
import {
  errorTypeRegistries,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-trustedadvisor';

import { commandSender } from '../command-sender.ts';
import { advisorAddress } from '../addresses.ts';
import { transportTo } from '../transport.ts';

const settings = {
  defaultNamespace: 'com.amazonaws.trustedadvisor',
  serviceTarget: 'TrustedAdvisor',
  version: '2022-09-15',
  errorTypeRegistries,
};

/** Sends a command of `@aws-sdk/client-trustedadvisor` for one account. */
export const sendAdvisor = commandSender<ServiceInputTypes, ServiceOutputTypes>()((accountId) =>
  transportTo(advisorAddress(accountId), new AwsRestJsonProtocol(settings)),
);
