import { isJsonObject } from '../../support/json.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';
import { type CaseAttributes, matchesCase } from '../../support/policy/case-condition.ts';
import type { AnswerFilter } from './answer-watchers.ts';

/** Leaves only the cases that the person's permission covers. */
export const caseScopeFilter: AnswerFilter = {
  operations: ['DescribeCases'],
  concerns: (call) => call.permission?.kind === 'cases',
  filter(call, output) {
    const permission = call.permission;
    if (permission?.kind !== 'cases') return output;
    const cases: readonly JsonValue[] = Array.isArray(output['cases']) ? output['cases'] : [];
    const visible = cases.filter(
      (it) => isJsonObject(it) && matchesCase(permission.condition, attributesOf(it)),
    );
    return { ...output, cases: visible };
  },
};

/** Labels and teams are not kept yet: a case has none. */
function attributesOf(details: JsonObject): CaseAttributes {
  return {
    SubmittedBy: texts(details['submittedBy']),
    ServiceCode: texts(details['serviceCode']),
    Label: [],
    Team: [],
  };
}

function texts(value: JsonValue | undefined): string[] {
  return typeof value === 'string' ? [value] : [];
}
