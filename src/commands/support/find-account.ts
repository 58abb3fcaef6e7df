import { accountOfCaseId } from '../../support/case-id.ts';
import { isJsonObject, parseJson } from '../../support/json.ts';
import type { Place } from './client.ts';
import { NoConnection, Refused, UsageError } from './exit.ts';
import type { Options } from './options.ts';

const accountId = /^\d{12}$/;

/** The account that is named, by option or case id, or the only one that the token reaches. */
export async function findAccount({ account, caseId }: Options, place: Place): Promise<string> {
  if (account !== undefined) {
    if (!accountId.test(account)) throw new UsageError('--account: an account id has 12 digits.');
    return account;
  }
  if (caseId !== null) {
    const named = accountOfCaseId(caseId);
    if (named === null) throw new UsageError(`${caseId} is no case id; --account says where it is.`);
    return named;
  }
  const [only, ...more] = await reachedAccounts(place);
  if (only !== undefined && more.length === 0) return only;
  if (only === undefined) throw new Refused('The token reaches no account.');
  throw new UsageError(`The token reaches ${[only, ...more].join(', ')}. Choose one with --account.`);
}

async function reachedAccounts({ url, token }: Place): Promise<string[]> {
  const answer = await fetch(`${url}/api/session`, { headers: { authorization: `Bearer ${token}` } }).catch(
    (cause: unknown) => {
      throw new NoConnection('No answer came.', { cause });
    },
  );
  const body = parseJson(await answer.text());
  const session = body.ok && isJsonObject(body.value) ? body.value : {};
  const { accounts, message } = session;
  if (answer.ok && Array.isArray(accounts)) {
    const ids = accounts.map((each) => (isJsonObject(each) ? each['accountId'] : null));
    return ids.filter((id) => typeof id === 'string');
  }
  if (typeof message === 'string') throw new Refused(message);
  throw new NoConnection(`${url} is not a Support Center.`);
}
