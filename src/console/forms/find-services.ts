/** Finds services by what people type: parts of the name, the code, an abbreviation. */
import { serviceKeywords } from './service-keywords.ts';

export interface FindableService {
  readonly code: string;
  readonly name: string;
}

/** Ranks, best first. Every word must match somewhere; the worst of them is the rank of the service. */
const exactWord = 0;
const startOfWord = 1;
const inside = 2;

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function rankOf(service: FindableService, typed: readonly string[]): number | null {
  const text = `${service.name} ${service.code} ${serviceKeywords[service.code] ?? ''}`.toLowerCase();
  const words = wordsOf(text);
  let worst = exactWord;
  for (const part of typed) {
    if (words.includes(part)) continue;
    if (words.some((word) => word.startsWith(part))) worst = Math.max(worst, startOfWord);
    else if (text.includes(part)) worst = inside;
    else return null;
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
