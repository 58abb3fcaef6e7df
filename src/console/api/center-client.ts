import type { SmithyResolvedConfiguration } from '@smithy/core/client';
import type { Command, HttpHandlerOptions } from '@smithy/types';

import {
  type CenterInput,
  type CenterOutput,
  centerProtocolSettings,
} from '../../contract/center/center-command.ts';
import { centerErrorRegistries } from '../../contract/center/center-errors.ts';
import { accountCenterAddress, centerAddress } from './addresses.ts';
import { commandSender } from './command-sender.ts';
import { createTransport, type SendOptions } from './transport.ts';

type CenterCommand<Input extends CenterInput, Output extends CenterOutput> = Command<
  CenterInput,
  Input,
  CenterOutput,
  Output,
  SmithyResolvedConfiguration<HttpHandlerOptions>
>;

const send = commandSender<CenterInput, CenterOutput>()((path) =>
  createTransport({ path, ...centerProtocolSettings, errorTypeRegistries: centerErrorRegistries }),
);

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
