import type { JsonObject } from '../../support/json.ts';
import { readFigures } from '../cases/figures/read-figures.ts';
import { readFigureInput } from '../cases/figures/review-input.ts';
import type { OwnOperation } from './own-operation.ts';
import { scopesOf } from './search-for-cases.ts';

/** Over all accounts that the person may see, or over those asked for. */
export const getCaseFigures: OwnOperation = async (parts, input, call) => {
  const { accountIds, ...asked } = readFigureInput(input);
  const scopes = await scopesOf(parts, call, accountIds);
  await parts.settled(scopes.map(({ accountId }) => accountId));
  const { person, now, signal } = call;
  const figures = await readFigures(parts, { ...asked, scopes, userId: person.userId, now, signal });
  const output = { figures, at: new Date(now).toISOString() };
  // Texts, numbers and lists and records of them.
  return { output: output as unknown as JsonObject };
};
