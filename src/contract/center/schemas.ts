/** Short hands for the schemas of the SDK's runtime, which are arrays. */
import type { StaticListSchema, StaticOperationSchema, StaticStructureSchema } from '@smithy/types';

import { centerNamespace as ns } from './center-errors.ts';

type Member = StaticStructureSchema[5][number];

/** The runtime's numbers for simple types. */
export const text = 0;
export const number = 1;
export const truth = 2;
export const texts = 64;
/** Bytes; base64 on the wire. */
export const blob = 21;

export function structure(name: string, members: Readonly<Record<string, Member>>): StaticStructureSchema {
  return [3, ns, name, 0, Object.keys(members), Object.values(members)];
}

export function listOf(item: StaticStructureSchema): StaticListSchema {
  return [1, ns, `${item[2]}List`, 0, () => item];
}

/** An operation whose input and output are named after it. */
export function operation(
  name: string,
  input: Readonly<Record<string, Member>>,
  output: Readonly<Record<string, Member>>,
): StaticOperationSchema {
  const request = structure(`${name}Request`, input);
  const response = structure(`${name}Response`, output);
  return [9, ns, name, 0, () => request, () => response];
}

export const noPlugins = (): never[] => [];

/** Which rows of a list: a piece of what they are called, and a stretch of what is left. */
export interface PageRequest {
  search?: string;
  /** From 0. */
  offset?: number;
  /** 1 to 100, which is the default. */
  maxResults?: number;
}

export const page = { search: text, offset: number, maxResults: number } as const;
