/**
 * The test controls: unsigned, only where they are switched on, only from this machine. A web page that
 * the user has open must not reach them either, so whatever a browser sent for a page is refused.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

import { z } from 'zod';

import { parseJson } from '../../support/json.ts';
import { readBody } from '../protocol/read-body.ts';
import { ServiceError } from '../protocol/service-error.ts';

export const controlPrefix = '/_emulator/';

const bodyLimit = 64 * 1024 * 1024;
/** An inventory with 50,000 resources of a kind. */
const mostValues = 10_000_000;

/** One control: what it answers to a body, `name` being the rest of its path. */
export interface Control {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** First part of the path after the prefix. */
  readonly path: string;
  /** Throws `ControlError` or a `ZodError` for what is wrong with the request. */
  run(name: string, body: unknown): Promise<unknown>;
}

export class ControlError extends Error {
  override name = 'ControlError';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

function isLoopback(address: string | undefined): boolean {
  const plain = (address ?? '').replace(/^::ffff:/, '');
  return plain === '::1' || plain.startsWith('127.');
}

function checkOrigin(request: IncomingMessage): void {
  if (!isLoopback(request.socket.remoteAddress)) throw new ControlError(403, 'Only from this machine.');
  const site = request.headers['sec-fetch-site'] ?? 'none';
  if (request.headers.origin !== undefined || site !== 'none') {
    throw new ControlError(403, 'Not for web pages.');
  }
}

function find(controls: readonly Control[], request: IncomingMessage): { control: Control; name: string } {
  const path = (request.url ?? '').slice(controlPrefix.length);
  const slash = path.indexOf('/');
  const first = slash < 0 ? path : path.slice(0, slash);
  const known = controls.filter((control) => control.path === first);
  const control = known.find(({ method }) => method === request.method);
  if (control) return { control, name: slash < 0 ? '' : decodeURIComponent(path.slice(slash + 1)) };
  throw known.length > 0
    ? new ControlError(405, 'Not with this method.')
    : new ControlError(404, 'No such control.');
}

async function readControlBody(request: IncomingMessage): Promise<unknown> {
  if (request.method === 'GET') return undefined;
  const parsed = parseJson((await readBody(request, bodyLimit)).toString('utf8'), mostValues);
  if (!parsed.ok) throw new ControlError(400, parsed.reason);
  return parsed.value;
}

function problemOf(error: unknown): ControlError | null {
  if (error instanceof ControlError) return error;
  if (error instanceof z.ZodError) return new ControlError(400, z.prettifyError(error));
  if (error instanceof ServiceError) return new ControlError(error.status, `${error.name}: ${error.message}`);
  return error instanceof URIError ? new ControlError(400, 'The path is not well-formed.') : null;
}

function write(response: ServerResponse, status: number, answer: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(answer));
}

/** Rejects with what is no fault of the request. */
export async function answerControl(
  controls: readonly Control[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    checkOrigin(request);
    const { control, name } = find(controls, request);
    write(response, 200, await control.run(name, await readControlBody(request)));
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    write(response, problem.status, { message: problem.message });
  }
}
