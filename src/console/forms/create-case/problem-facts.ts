/** Where and since when: which of it is asked, what is wrong with it, and how it is written. */
import type { ProblemFacts } from '../../../support/contact-block.ts';
import type { CreateCaseValues } from './create-case-values.ts';
import type { FieldProblem } from './create-case-rules.ts';
import { familyOf, problemKindOf } from './service-family.ts';

export const factFields = ['region', 'instanceIds', 'arns', 'requestIds'] as const;
export type FactField = (typeof factFields)[number] | 'since';

type About = Pick<CreateCaseValues, 'issueType' | 'serviceCode' | 'categoryCode'>;

const withInstances: ReadonlySet<string> = new Set(['compute', 'container', 'database', 'serverless']);

/** The fields that matter for what the case is about; none before a service is chosen. */
export function factsAsked({ issueType, serviceCode, categoryCode }: About): readonly FactField[] {
  if (issueType !== 'technical' || serviceCode === '') return [];
  const kind = problemKindOf(categoryCode);
  if (kind === 'feature') return [];
  if (kind === 'guidance') return ['region', 'arns'];
  const instances = withInstances.has(familyOf(serviceCode)) ? (['instanceIds'] as const) : [];
  return ['region', ...instances, 'arns', 'requestIds', 'since'];
}

type Since = Pick<CreateCaseValues, 'sinceDate' | 'sinceTime' | 'sinceZone'>;

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `2026-02-30` is read as a day of March, and so told apart. */
function isWholeDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

const isWholeTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const day = 86_400_000;

/** A date alone is enough; a time alone is not. */
export function problemOfSince({ sinceDate, sinceTime }: Since, now = Date.now()): FieldProblem | null {
  if (sinceDate === '') return sinceTime === '' ? null : { id: 'createCase.problem.sinceTime' };
  if (!isWholeDate(sinceDate)) return { id: 'createCase.problem.sinceDate' };
  if (sinceTime !== '' && !isWholeTime(sinceTime)) return { id: 'createCase.problem.sinceTime' };
  // The zone furthest ahead is a day before the furthest behind: only what is later everywhere is wrong.
  return Date.parse(`${sinceDate}T00:00Z`) > now + day ? { id: 'createCase.problem.sinceFuture' } : null;
}

/** The zone's distance from UTC at that moment, for example `UTC+01:00`. */
function offsetOf(zone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name === 'GMT' ? 'UTC' : name.replace('GMT', 'UTC');
}

/** Empty also while date and time are being typed: the message's length is counted all the time. */
export function writtenSince({ sinceDate, sinceTime, sinceZone }: Since): string {
  if (!isWholeDate(sinceDate) || (sinceTime !== '' && !isWholeTime(sinceTime))) return '';
  const zone = sinceZone || ownZone();
  const offset = offsetOf(zone, new Date(`${sinceDate}T${sinceTime || '12:00'}Z`));
  const place = zone === 'UTC' ? zone : `${zone} (${offset})`;
  return [sinceDate, sinceTime, place].filter(Boolean).join(' ');
}

/** For the head of the message: what is asked and was answered. */
export function problemFacts(values: CreateCaseValues): ProblemFacts {
  const asked = factsAsked(values);
  const written = factFields
    .filter((field) => asked.includes(field) && values[field].trim() !== '')
    .map((field) => [field, values[field]]);
  const firstOccurrence = asked.includes('since') ? writtenSince(values) : '';
  const relatedCase = values.relatedCase.trim();
  return {
    ...Object.fromEntries(written),
    ...(firstOccurrence !== '' && { firstOccurrence }),
    ...(relatedCase !== '' && { relatedCase }),
  };
}
