import type { CenterTraits } from './center-traits.ts';

const review = ['supportcenter:ReviewCases'];

// Which accounts each person sees is asked for beside, as in a search; what is looked for may name people.
export const reviewTraits = {
  CountReviewQueues: { actions: review, auditInput: [], byToken: true },
  GetCaseFigures: { actions: review, auditInput: ['accountIds', 'from', 'to'], byToken: true },
} as const satisfies Record<string, CenterTraits>;
