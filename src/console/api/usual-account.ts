import type { Session, SessionAccount } from '../../contract/session.ts';
import { readChoices } from '../kept-choices.ts';
import { accountOf } from './permissions.ts';

/** Where to begin when the address names no account: the one last looked at, else the first. */
export function usualAccount(session: Session): SessionAccount | null {
  return accountOf(session, readChoices().account ?? null) ?? session.accounts[0] ?? null;
}
