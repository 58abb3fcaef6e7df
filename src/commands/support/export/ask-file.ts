import { pipeline } from 'node:stream/promises';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';

import { centerTarget } from '../../../contract/center/center-target.ts';
import { isJsonObject, type JsonObject, parseJson } from '../../../support/json.ts';
import type { Place } from '../client.ts';
import { NoConnection, Refused, UsageError } from '../exit.ts';

export interface Question {
  readonly operation: string;
  /** Null: over all accounts. */
  readonly accountId: string | null;
  readonly input: JsonObject;
}

/** Throws `Refused` for an answer that is no, `NoConnection` where none comes. */
export async function request(place: Place, path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${place.token}`);
  const answer = await fetch(`${place.url}${path}`, { ...init, headers }).catch((cause: unknown) => {
    throw new NoConnection('No answer came.', { cause });
  });
  if (answer.ok) return answer;
  const body = parseJson(await answer.text());
  const { __type: type, message } = body.ok && isJsonObject(body.value) ? body.value : {};
  if (typeof message !== 'string') throw new NoConnection(`It answered ${answer.status}.`);
  throw new Refused(typeof type === 'string' ? `${type}: ${message}` : message);
}

/** The answer of one of the product's own operations, which may be a file. */
export async function askCenter(place: Place, { operation, accountId, input }: Question): Promise<Response> {
  const path = accountId === null ? '/api/center' : `/api/accounts/${accountId}/center`;
  return await request(place, path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${centerTarget}.${operation}`,
      'accept-encoding': 'identity',
    },
    body: JSON.stringify(input),
  });
}

/** The name that the answer gives its file. */
export function nameIn({ headers }: Response, otherwise: string): string {
  return /filename="([^"/\\]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? otherwise;
}

export interface Written {
  /** Null: standard output. */
  readonly file: string | null;
  readonly bytes: number;
}

/** Writes the file where it is wanted; what breaks off is taken away, and nothing is written over. */
export async function writeAnswer(answer: Response, output: string, folder: string): Promise<Written> {
  let bytes = 0;
  const counted = async function* () {
    for await (const piece of answer.body ?? []) {
      bytes += piece.length;
      yield piece;
    }
  };
  if (output === '-') {
    await pipeline(counted, process.stdout, { end: false });
    return { file: null, bytes };
  }
  const file = resolve(folder, output);
  const target = createWriteStream(file, { flags: 'wx' });
  try {
    await pipeline(counted, target);
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'EEXIST') {
      throw new UsageError(`${output} is there already. Name another file with --output.`);
    }
    await rm(file, { force: true });
    throw new NoConnection('The file broke off.', { cause: failure });
  }
  return { file, bytes };
}
