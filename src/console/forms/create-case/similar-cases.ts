/**
 * Which open cases may be about the same: of the same service, with words that tell the same story. No
 * dictionary: words are cut to their stems, words that every case has weigh little, codes and numbers much.
 */
import { serviceKeywords } from './service-keywords.ts';

export interface KnownCase {
  readonly caseId: string;
  readonly serviceCode: string;
  readonly subject: string;
}

export interface CaseInWriting {
  readonly serviceCode: string;
  readonly subject: string;
  readonly description: string;
}

export interface SimilarCase<Known extends KnownCase> {
  readonly known: Known;
  /** From 0 to 1: how much of the two subjects is shared. */
  readonly likeness: number;
}

const fillers = new Set(
  `a about after all also am an and any are as at aws be because been before but by can could did do does for
  from get gets had has have hello help hi how i if in into is it its just me my need no not of on or our
  please since so some than that the their them then there these they this to too up us was we were what
  when where which while why will with would you your amazon account`.split(/\s+/),
);

/** Words of trouble in general: they say that something is wrong, not what. */
const general = new Set(
  `error issu problem fail failur work cannot unabl question wrong broken urgent production new stop
  sudden always sometime today yesterday week service use behav unexpect`.split(/\s+/),
);

/** One word for what people call by several. */
const sames: Readonly<Record<string, string>> = {
  '403': 'denied',
  accessdeni: 'denied',
  accessdenied: 'denied',
  forbidden: 'denied',
  unauthor: 'denied',
  deni: 'denied',
  latenc: 'slow',
  latency: 'slow',
  delay: 'slow',
  timeout: 'timeout',
  timedout: 'timeout',
  unreachable: 'connect',
  unreachabl: 'connect',
  uncontactable: 'connect',
  reach: 'connect',
  connection: 'connect',
  invoice: 'bill',
  charg: 'bill',
  billing: 'bill',
  payment: 'pay',
  delet: 'remov',
  lost: 'miss',
  throttl: 'limit',
  quota: 'limit',
  ratelimit: 'limit',
  crash: 'restart',
  reboot: 'restart',
};

const ends = /(?:ations?|ation|ingly|ings?|ions?|edly|ed|es|s|ment|ly|ure)$/;
const shortestStem = 4;

function stemOf(word: string): string {
  if (/\d/.test(word) || Object.hasOwn(sames, word)) return sames[word] ?? word;
  const stem = word.replace(ends, '');
  const kept = stem.length >= shortestStem ? stem.replace(/e$/, '') : word.replace(/s$/, '');
  return sames[kept] ?? kept;
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = text
    .toLowerCase()
    .replaceAll(/time[ds]? ?-?out/g, 'timeout')
    .replaceAll(/rate limit/g, 'ratelimit')
    .split(/[^\p{L}\p{N}_-]+/u)
    .flatMap((word) => (/\d/.test(word) ? word : word.split('-')))
    .filter((word) => word !== '' && !fillers.has(word));
  return new Set(words.map(stemOf));
}

const weights = { general: 0.2, word: 1, code: 1.5 } as const;

type WeightOf = (stem: string) => number;

/** Every second case of a service names what the service is about: a load balancer, a bucket, an instance. */
function weightsFor(serviceCode: string): WeightOf {
  const ofService = stemsOf(`${serviceCode} ${serviceKeywords[serviceCode] ?? ''}`);
  return (stem) => {
    if (general.has(stem) || ofService.has(stem)) return weights.general;
    return /\d/.test(stem) ? weights.code : weights.word;
  };
}

/** What only the description shares counts for less than what both subjects say. */
const fromDescription = 0.6;

interface Words {
  readonly subject: ReadonlySet<string>;
  readonly description: ReadonlySet<string>;
}

function likenessOf(own: Words, known: ReadonlySet<string>, weightOf: WeightOf): number {
  const sum = (stems: Iterable<string>) => [...stems].reduce((all, stem) => all + weightOf(stem), 0);
  const inSubject = [...known].filter((stem) => own.subject.has(stem));
  const inText = [...known].filter((stem) => !own.subject.has(stem) && own.description.has(stem));
  const fromText = fromDescription * sum(inText);
  const all = sum(known) + sum(own.subject) + fromText;
  return all === 0 ? 0 : (2 * (sum(inSubject) + fromText)) / all;
}

/** Below this two subjects of a service share no more than any two of it. */
export const alikeFrom = 0.4;
const mostShown = 5;
/** A pasted log tells nothing more after so many letters, and typing must not wait. */
const longestDescription = 1500;

/** The cases that look alike, most alike first; none before there is a word to compare. */
export function similarCases<Known extends KnownCase>(
  { serviceCode, subject, description }: CaseInWriting,
  cases: readonly Known[],
): readonly SimilarCase<Known>[] {
  const own = {
    subject: stemsOf(subject),
    description: stemsOf(description.slice(0, longestDescription)),
  };
  const weightOf = weightsFor(serviceCode);
  return cases
    .filter((known) => known.serviceCode === serviceCode)
    .map((known) => ({ known, likeness: likenessOf(own, stemsOf(known.subject), weightOf) }))
    .filter(({ likeness }) => likeness >= alikeFrom)
    .toSorted((left, right) => right.likeness - left.likeness)
    .slice(0, mostShown);
}
