/**
 * What a call of the Trusted Advisor API asks by its address, read strictly and put together anew for the
 * upstream: nothing goes on as it was written.
 */
import { advisorOperations, findAdvisorOperation } from '../../support/advisor-operations.ts';
import type { JsonObject } from '../../support/json.ts';
import type { RestRequest } from '../accounts/sign-request.ts';
import { Refusal, unknownOperation } from './refusal.ts';

/** An id or an ARN. No dots: a path must not lead anywhere else. */
const identifierForm = /^[\w:/-]{1,300}$/;
const nameForm = /^[A-Za-z]{1,40}$/;
/** Characters; the model's bound on a token. */
const valueAtMost = 10_000;
const addressMember = 'recommendationIdentifier';

export interface RestInput {
  readonly request: RestRequest;
  /** The members that the address and its query name; values of a query are texts. */
  readonly members: JsonObject;
}

/** `below`: what follows the service's address, with its query. Throws a `Refusal`. */
export function readRestInput(method: string, below: string): RestInput {
  const [path = '', query = ''] = below.split(/\?(.*)/s);
  const found = findAdvisorOperation(method, path);
  if (!found) throw unknownOperation();
  const operation = advisorOperations[found.name];
  const identifier = found.identifier === null ? null : readIdentifier(found.identifier);
  const pairs = readQuery(query);
  return {
    request: {
      method: operation.method,
      path: operation.path.replace(`{${addressMember}}`, () => escaped(identifier ?? '')),
      query: pairs.map((pair) => pair.map(escaped).join('=')).join('&'),
    },
    members: { ...Object.fromEntries(pairs), ...(identifier !== null && { [addressMember]: identifier }) },
  };
}

function readIdentifier(text: string): string {
  const identifier = decoded(text);
  if (identifier !== null && identifierForm.test(identifier)) return identifier;
  throw invalid(`${addressMember}: must be an id or an ARN.`);
}

/** Sorted by name, each once. */
function readQuery(query: string): [string, string][] {
  const pairs = [...new URLSearchParams(query)];
  const names = new Set(pairs.map(([name]) => name));
  const isGood = pairs.every(([name, value]) => nameForm.test(name) && value.length <= valueAtMost);
  if (!isGood || names.size < pairs.length) throw invalid('The query names each member once, by its name.');
  return pairs.toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // Escapes that spell nothing.
    return null;
  }
}

/** RFC 3986, as signatures want it. */
function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function invalid(message: string): Refusal {
  return new Refusal(400, 'ValidationException', message);
}
