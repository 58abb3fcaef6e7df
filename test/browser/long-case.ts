/** Conversations as they get in months, made by the agent's side of the emulator. */
import type { BrowserContext } from '@playwright/test';

import type { Product } from './product.ts';
import { SupportApi } from './support-api.ts';

export interface LongCase {
  readonly caseId: string;
  /** Of the numbered answers, oldest first; ISO 8601. */
  readonly times: readonly string[];
}

interface Communications {
  readonly communications: readonly { readonly timeCreated: string }[];
  readonly nextToken?: string;
}

/** All messages of a case, oldest first. */
export async function messageTimes(api: SupportApi, caseId: string): Promise<string[]> {
  const times: string[] = [];
  let nextToken: string | undefined;
  do {
    const page: Communications = await api.call('DescribeCommunications', {
      caseId,
      maxResults: 100,
      nextToken,
    });
    times.unshift(...page.communications.map(({ timeCreated }) => timeCreated).toReversed());
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return times;
}

/** A case to which AWS has answered `count` times: `Answer 1` and so on, or what `write` makes of it. */
export async function makeLongCase(
  context: BrowserContext,
  product: Product,
  count: number,
  write = (number: number) => `Answer ${number}`,
): Promise<LongCase> {
  const api = new SupportApi(context, product);
  const caseId = await api.createCase('A long story');
  for (let number = 1; number <= count; number++) {
    await product.control(`desk/${caseId}`, { action: 'reply', body: write(number) });
  }
  const [, ...times] = await messageTimes(api, caseId);
  return { caseId, times };
}
