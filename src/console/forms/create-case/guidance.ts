/** What to write about, by what the case is about: questions that whoever answers would ask first. */
import type { createCaseGuidanceText } from '../../text/en/create-case-guidance.ts';
import type { FormIssueType } from './create-case-values.ts';
import { familyOf, type ProblemKind, problemKindOf, type ServiceFamily } from './service-family.ts';

export type PromptId = Extract<keyof typeof createCaseGuidanceText, `createCase.prompt.${string}`>;

/** Where something works other than it should, these are asked of every service. */
const general: readonly PromptId[] = ['createCase.prompt.error', 'createCase.prompt.expected'];
const since: readonly PromptId[] = ['createCase.prompt.changes', 'createCase.prompt.since'];

const ofKind: Readonly<Record<ProblemKind, readonly PromptId[]>> = {
  guidance: ['createCase.prompt.goal', 'createCase.prompt.tried'],
  feature: ['createCase.prompt.feature', 'createCase.prompt.useCase'],
  charge: ['createCase.prompt.charge', 'createCase.prompt.invoice'],
  performance: ['createCase.prompt.figures', 'createCase.prompt.pattern'],
  connection: ['createCase.prompt.ends', 'createCase.prompt.trace'],
  access: ['createCase.prompt.who', 'createCase.prompt.action'],
  failure: ['createCase.prompt.repeat'],
};

const ofFamily: Readonly<Record<ServiceFamily, readonly PromptId[]>> = {
  account: [],
  compute: ['createCase.prompt.compute'],
  container: ['createCase.prompt.container'],
  serverless: ['createCase.prompt.serverless'],
  database: ['createCase.prompt.database'],
  storage: ['createCase.prompt.storage'],
  network: ['createCase.prompt.network'],
  access: ['createCase.prompt.policy'],
  delivery: ['createCase.prompt.delivery'],
  other: [],
};

export interface CaseSubject {
  readonly issueType: FormIssueType;
  readonly serviceCode: string;
  readonly categoryCode: string;
}

export function promptsFor({ issueType, serviceCode, categoryCode }: CaseSubject): readonly PromptId[] {
  if (issueType === 'service-limit-increase') return ['createCase.prompt.quota', 'createCase.prompt.growth'];
  const kind = problemKindOf(categoryCode);
  if (kind === 'guidance' || kind === 'feature') return ofKind[kind];
  if (issueType === 'customer-service') return [...ofKind[kind], 'createCase.prompt.since'];
  return [...general, ...ofKind[kind], ...ofFamily[familyOf(serviceCode)], ...since];
}

/** The questions that the text does not hold yet, each with room for an answer, after what was written. */
export function withQuestions(text: string, questions: readonly string[]): string {
  const missing = questions.filter((question) => !text.includes(question));
  if (missing.length === 0) return text;
  const block = missing.map((question) => `${question}\n`).join('\n');
  return text.trim() === '' ? block : `${text.trimEnd()}\n\n${block}`;
}
