/** Accounts of the emulator in the proxy's tests, as `EMULATOR_ACCOUNTS_FILE` has them. */
export const retail = '210000000001';
export const labs = '210000000002';
/** On the Basic plan, which has no Support API. */
export const hobby = '210000000003';

export const testAccounts = [
  { accountId: retail, name: 'Retail', plan: 'enterprise', users: [] },
  { accountId: labs, name: 'Labs', plan: 'business', users: [] },
  { accountId: hobby, name: 'Hobby', plan: 'basic', users: [] },
];
