/** Finds services by what people type: parts of the name, the code, an abbreviation. */
import { serviceKeywords } from './service-keywords.ts';

export interface FindableService {
  readonly code: string;
  readonly name: string;
}

/** Ranks, best first. Every word must match somewhere; the worst of them is the rank of the service. */
const abbreviation = 0;
const wholeWord = 1;
const startOfWord = 2;
const inside = 3;

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function rankOfPart(part: string, keywords: readonly string[], words: readonly string[]): number | null {
  // The first keyword is what the service is called for short.
  if (keywords[0] === part) return abbreviation;
  if (words.includes(part)) return wholeWord;
  if (words.some((word) => word.startsWith(part))) return startOfWord;
  return words.some((word) => word.includes(part)) ? inside : null;
}

function rankOf(service: FindableService, typed: readonly string[]): number | null {
  const keywords = wordsOf(serviceKeywords[service.code] ?? '');
  const words = [...wordsOf(service.name), ...keywords];
  let worst = abbreviation;
  for (const part of typed) {
    const rank = rankOfPart(part, keywords, words);
    if (rank === null && !service.code.includes(part)) return null;
    worst = Math.max(worst, rank ?? inside);
  }
  return worst;
}

/** The services that match, best first and otherwise in the order given. All of them for no text. */
export function findServices<Service extends FindableService>(
  services: readonly Service[],
  text: string,
): Service[] {
  const typed = wordsOf(text);
  return services
    .map((service) => ({ service, rank: rankOf(service, typed) }))
    .filter((found): found is { service: Service; rank: number } => found.rank !== null)
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ service }) => service);
}
