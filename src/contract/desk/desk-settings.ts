/** What agents share, and the agent that is none. */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from '../center/center-command.ts';
import { listOf, noPlugins, number, operation, structure, text } from '../center/schemas.ts';

export interface CannedText {
  textId: string;
  name: string;
  body: string;
  updatedBy: string;
}

const CannedText$ = structure('CannedText', { textId: text, name: text, body: text, updatedBy: text });

export class ListCannedTextsCommand extends centerCommand<
  object,
  MetadataBearer & { cannedTexts: CannedText[] }
>(
  {},
  noPlugins,
  'ListCannedTexts',
  operation('ListCannedTexts', {}, { cannedTexts: () => listOf(CannedText$) }),
) {}

export type CannedTextInput = Pick<CannedText, 'name' | 'body'> & { textId?: string };

export class PutCannedTextCommand extends centerCommand<CannedTextInput, MetadataBearer & { textId: string }>(
  {},
  noPlugins,
  'PutCannedText',
  operation('PutCannedText', { textId: text, name: text, body: text }, { textId: text }),
) {}

export class DeleteCannedTextCommand extends centerCommand<{ textId: string }, MetadataBearer>(
  {},
  noPlugins,
  'DeleteCannedText',
  operation('DeleteCannedText', { textId: text }, {}),
) {}

/** Without a delay it is off. */
export interface SimulatedAgent {
  delaySeconds?: number;
  switchedOnBy?: string;
}

export class DescribeSimulatedAgentCommand extends centerCommand<object, MetadataBearer & SimulatedAgent>(
  {},
  noPlugins,
  'DescribeSimulatedAgent',
  operation('DescribeSimulatedAgent', {}, { delaySeconds: number, switchedOnBy: text }),
) {}

/** Null switches it off. */
export class PutSimulatedAgentCommand extends centerCommand<{ delaySeconds: number | null }, MetadataBearer>(
  {},
  noPlugins,
  'PutSimulatedAgent',
  operation('PutSimulatedAgent', { delaySeconds: number }, {}),
) {}
