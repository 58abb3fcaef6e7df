import type { AccountDetails, NewAccount } from '../../contract/center/accounts.ts';
import { isEmailAddress } from '../../support/email.ts';
import { isPhoneNumber } from '../../support/phone-number.ts';
import type { TextId } from '../text/en.ts';

/** What the form holds: texts as they were entered. */
export interface AccountValues {
  readonly accountId: string;
  readonly name: string;
  readonly way: 'role' | 'own';
  readonly roleArn: string;
  readonly externalId: string;
  readonly profile: string;
}

export function valuesOf(account: AccountDetails | null): AccountValues {
  const { accountId = '', name = '', roleArn, externalId = '', profile = '' } = account ?? {};
  const way = account && roleArn === undefined ? 'own' : 'role';
  return { accountId, name, way, roleArn: roleArn ?? '', externalId, profile };
}

/** The role that the guide in the README has one make. */
export function usualRole(accountId: string): string {
  return `arn:aws:iam::${isAccountId(accountId) ? accountId : '111122223333'}:role/SupportCenter`;
}

function isAccountId(text: string): boolean {
  return /^\d{12}$/.test(text);
}

type Problems = Partial<Readonly<Record<keyof AccountValues, TextId>>>;

/** As the proxy will see it; it is spared a request that must fail. */
export function problemsIn({ accountId, name, way, roleArn, externalId }: AccountValues): Problems {
  const [, account] = /^arn:aws[a-z-]*:iam::(\d{12}):role\/[\w+=,.@/-]+$/.exec(roleArn.trim()) ?? [];
  const byRole = way === 'role';
  return {
    ...(!isAccountId(accountId.trim()) && { accountId: 'account.id.wrong' as const }),
    ...(name.trim() === '' && { name: 'admin.name.missing' as const }),
    ...(byRole && account !== accountId.trim() && { roleArn: 'account.role.wrong' as const }),
    ...(byRole &&
      !/^(?:[\w+=,.@:/-]{2,1224})?$/.test(externalId.trim()) && {
        externalId: 'account.external.wrong' as const,
      }),
  };
}

export function accountOf({ accountId, name, way, ...reach }: AccountValues): NewAccount {
  const given = way === 'role' ? reach : { profile: reach.profile };
  const entered = Object.entries(given)
    .map(([member, value]) => [member, value.trim()])
    .filter(([, value]) => value !== '');
  return { accountId: accountId.trim(), name: name.trim(), ...Object.fromEntries(entered) };
}

export interface ContactValues {
  readonly country: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export function contactProblems({ email, phone }: ContactValues) {
  return {
    email: email.trim() !== '' && !isEmailAddress(email.trim()),
    phone: phone.trim() !== '' && !isPhoneNumber(phone.trim()),
  };
}

/** Only what was entered: what is left out is taken away. */
export function contactOf({ country, ...contact }: ContactValues) {
  const entered = Object.entries(contact)
    .map(([member, value]) => [member, value.trim()])
    .filter(([, value]) => value !== '');
  return {
    ...(country !== '' && { country }),
    ...(entered.length > 0 && { operationalContact: Object.fromEntries(entered) }),
  };
}
