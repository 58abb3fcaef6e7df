import type { JsonObject } from '../../../support/json.ts';
import type { CaseAttributes } from '../../../support/policy/case-condition.ts';
import type { Person } from '../../identity/sessions.ts';
import { valuesIn } from './fresh-cases.ts';

/**
 * What policies may ask of a case that is about to be opened: the person submits and opens it, the request names
 * the service, and it has no label and no team yet, so a condition on these two meets an absent key.
 */
export function newCaseAttributes({ userId, userName }: Person, input: JsonObject): CaseAttributes {
  return {
    SubmittedBy: [userName],
    OpenedBy: [userId, userName],
    ServiceCode: valuesIn(input, 'serviceCode'),
    Label: [],
    Team: [],
  };
}
