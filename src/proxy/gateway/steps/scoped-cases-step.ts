import type { JsonObject } from '../../../support/json.ts';
import type { ReadSupport } from '../../accounts/read-support.ts';
import type { CaseScope } from '../../cases/scope/case-scope.ts';
import type { PagePlace, PagePlaces } from '../../cases/scope/page-places.ts';
import { scopedPage } from '../../cases/scope/scoped-page.ts';
import type { AnswerWatchers } from '../answer-watchers.ts';
import { outputAnswer } from '../answers.ts';
import { type Call, found, type Step } from '../call.ts';
import { Refusal } from '../refusal.ts';

export interface ScopedCasesParts {
  readonly caseScope: CaseScope;
  readonly readSupport: ReadSupport;
  readonly watchers: AnswerWatchers;
  readonly places: PagePlaces;
}

/** The list of cases of somebody who may not see them all; everybody else's goes on to the upstream. */
export function scopedCasesStep(parts: ScopedCasesParts): Step {
  return {
    name: 'scoped cases',
    async run(call) {
      const { permission, operation } = call;
      if (permission?.kind !== 'cases' || operation?.cases !== 'caseIdList') return;
      const { nextToken, ...input } = found(call.input, 'body');
      const owner = `${call.accountId} ${found(call.signedIn, 'session').person.userId}`;
      const start = placeOf(parts.places, owner, nextToken);
      const page = await scopedPage(
        {
          read: (asked) => read(parts, call, asked),
          visibleOf: (cases) => parts.caseScope.visibleOf(call.accountId ?? '', permission.condition, cases),
        },
        input,
        start,
      );
      const next = page.next && { nextToken: parts.places.seal(owner, page.next) };
      call.answer = outputAnswer({ cases: page.cases, ...next }, call.requestId);
    },
  };
}

function placeOf(places: PagePlaces, owner: string, token: JsonObject[string] | undefined): PagePlace {
  if (token === undefined || token === null) return { token: null, skip: 0 };
  const place = typeof token === 'string' ? places.open(owner, token) : null;
  if (place) return place;
  // As the upstream says of a token that is not its own.
  const message = 'Invalid nextToken: it does not belong to this request.';
  throw new Refusal(400, 'ValidationException', message);
}

/**
 * Observers see what the upstream said, as they do of every answer. A number that the upstream does not know finds
 * nothing, in whatever words it says so: as one that is not for this person.
 */
async function read({ readSupport, watchers }: ScopedCasesParts, call: Call, input: JsonObject) {
  const { person } = found(call.signedIn, 'session');
  const account = found(call.account, 'account');
  const asked = { account, person, operation: 'DescribeCases', input, signal: call.signal } as const;
  try {
    return watchers.show(call, await readSupport(asked));
  } catch (failure) {
    const isNumber = input['displayId'] !== undefined && input['caseIdList'] === undefined;
    if (isNumber && failure instanceof Refusal && failure.type === 'CaseIdNotFound') return { cases: [] };
    throw failure;
  }
}
