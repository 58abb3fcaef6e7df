import { DescribeCommunicationsCommand, type DescribeCommunicationsResponse } from '@aws-sdk/client-support';

import { sendSupport } from '../support-client.ts';
import { type Asked, type Gap, type Stretch, stretchOf } from './stretch.ts';

export interface CaseRef {
  readonly accountId: string;
  readonly caseId: string;
}

const pageSize = 25;
/** The most that the API gives at once. */
const largestPage = 100;

interface Question extends Asked {
  readonly nextToken?: string | undefined;
}

function ask(
  { accountId, caseId }: CaseRef,
  question: Question,
  maxResults: number,
): Promise<DescribeCommunicationsResponse> {
  return sendSupport(accountId, new DescribeCommunicationsCommand({ caseId, maxResults, ...question }));
}

/** A bound as the API takes it; an infinite one is none. */
function boundsOf(from: number, to: number): Asked {
  return {
    ...(Number.isFinite(from) && { afterTime: new Date(from).toISOString() }),
    ...(Number.isFinite(to) && { beforeTime: new Date(to).toISOString() }),
  };
}

/** What lies beneath the newer end of a gap: by its token, or by time where there is none. */
export async function loadFromNewerEnd(one: CaseRef, gap: Gap, size = pageSize): Promise<Stretch> {
  const { next } = gap;
  const asked = next?.asked ?? boundsOf(gap.from, gap.to);
  return stretchOf(await ask(one, { ...asked, nextToken: next?.nextToken }, size), gap.to, asked);
}

/** A moment's message, and the page of those before it. */
export async function loadFrom(one: CaseRef, time: number): Promise<Stretch> {
  const to = time + 1;
  const asked = boundsOf(-Infinity, to);
  return stretchOf(await ask(one, asked, pageSize), to, asked);
}

/** Questions that are spent on finding how far a page reaches. */
const tries = 14;
const widening = 8;

interface Ascent {
  /** The gap's older end, or where to start where it has none: the case's creation. */
  readonly start: number;
  readonly end: number;
  /** Milliseconds that are tried first. */
  readonly window: number;
}

/**
 * What lies above the older end of a gap. The API goes from new to old only, so a span of time is looked
 * for that holds some messages, and not more than one answer: wider while it is empty, narrower while there
 * is more. One that stays too full is read to its start.
 */
export async function loadFromOlderEnd(
  one: CaseRef,
  gap: Gap,
  { start, end, window }: Ascent,
): Promise<Stretch> {
  let empty = 0;
  let full: { readonly span: number; readonly stretch: Stretch } | null = null;
  let span = window;
  for (let count = 0; count < tries; count++) {
    const to = Math.min(start + Math.max(1, Math.round(span)), end);
    const asked = boundsOf(gap.from, to);
    const stretch = stretchOf(await ask(one, asked, largestPage), to, asked);
    if (stretch.nextToken !== undefined) full = { span, stretch };
    else if (stretch.communications.length > 0 || to >= end) return stretch;
    else empty = span;
    span = full ? (empty + full.span) / 2 : span * widening;
  }
  return full ? readOn(one, full.stretch) : loadFromNewerEnd(one, gap, largestPage);
}

/** Follows the tokens to where the question's bounds end. */
async function readOn(one: CaseRef, begun: Stretch): Promise<Stretch> {
  let { nextToken, communications } = begun;
  while (nextToken !== undefined) {
    const page = await ask(one, { ...begun.asked, nextToken }, largestPage);
    communications = [...communications, ...(page.communications ?? [])];
    nextToken = page.nextToken;
  }
  return stretchOf({ communications }, begun.to, begun.asked);
}
