import { findPreferenceProblem } from '../../contract/center/preferences.ts';
import { isJsonObject } from '../../support/json.ts';
import { Refusal } from '../gateway/refusal.ts';
import { readPreferences } from './get-preferences.ts';
import type { OwnOperation } from './own-operation.ts';

export const putPreferences: OwnOperation = async ({ database }, input, { person }) => {
  const change = input['preferences'] ?? null;
  if (!isJsonObject(change)) throw invalid('preferences must be an object.');
  const problem = findPreferenceProblem(change);
  if (problem !== null) throw invalid(problem);
  const { userId } = person;
  return {
    output: { preferences: { ...(await readPreferences(database.read, userId)), ...change } },
    async change(transaction) {
      // Read anew: another tab may put something else at the same moment.
      await database.lock(transaction, `preferences ${userId}`);
      const text = JSON.stringify({ ...(await readPreferences(transaction, userId)), ...change });
      await transaction
        .insertInto('preferences')
        .values({ user_id: userId, preferences: text })
        .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ preferences: text }))
        .execute();
    },
  };
};

function invalid(message: string): Refusal {
  return new Refusal(400, 'ValidationException', message);
}
