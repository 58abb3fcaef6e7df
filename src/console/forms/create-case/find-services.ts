/** Finds services by what people type: parts of the name, the code, an abbreviation, with a slip or without. */
import { serviceKeywords } from './service-keywords.ts';
import { isMisspelling } from './typing-errors.ts';

export interface FindableService {
  readonly code: string;
  readonly name: string;
}

/** Ranks, best first. Every word must match somewhere; the worst of them is the rank of the service. */
const abbreviation = 0;
const wholeWord = 1;
const startOfWord = 2;
const inside = 3;
/** Counts only where nothing matches as it was typed. */
const misspelled = 4;

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

/** Names that people write in one word; a short part would be found in too many of them. */
const shortestJoined = 6;

function isInJoinedName({ name }: FindableService, part: string): boolean {
  return part.length >= shortestJoined && wordsOf(name).join('').includes(part);
}

function rankOf(service: FindableService, typed: readonly string[]): number | null {
  const keywords = wordsOf(serviceKeywords[service.code] ?? '');
  const words = [...wordsOf(service.name), ...keywords];
  let worst = abbreviation;
  for (const part of typed) {
    const rank = rankOfPart(part, keywords, words);
    if (rank === null && !service.code.includes(part) && !isInJoinedName(service, part)) return null;
    worst = Math.max(worst, rank ?? inside);
  }
  return worst;
}

type Rank = (service: FindableService, typed: readonly string[]) => number | null;

function rankWithSlips(service: FindableService, typed: readonly string[]): number | null {
  const words = [...wordsOf(service.name), ...wordsOf(serviceKeywords[service.code] ?? '')];
  const isFound = typed.every(
    (part) => rankOf(service, [part]) !== null || words.some((word) => isMisspelling(part, word)),
  );
  return isFound ? misspelled : null;
}

function search<Service extends FindableService>(
  services: readonly Service[],
  typed: readonly string[],
  rank: Rank,
): Service[] {
  return services
    .map((service) => ({ service, rank: rank(service, typed) }))
    .filter((found): found is { service: Service; rank: number } => found.rank !== null)
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ service }) => service);
}

/** Fillers of names that people type in full; every service is one of Amazon's or AWS's. */
const fillers = new Set(['aws', 'amazon']);

/** The services that match, best first and otherwise in the order given. All of them for no text. */
export function findServices<Service extends FindableService>(
  services: readonly Service[],
  text: string,
): Service[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !fillers.has(word));
  const typed = telling.length > 0 ? telling : words;
  const found = search(services, typed, rankOf);
  return found.length > 0 ? found : search(services, typed, rankWithSlips);
}
