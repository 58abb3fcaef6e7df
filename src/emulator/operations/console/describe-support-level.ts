import type { Handler } from '../handlers.ts';

/** The plan of the account; here it is always known, so the list has one. */
export const describeSupportLevel: Handler<'DescribeSupportLevel'> = async (_input, call) => ({
  supportLevels: [call.account.plan],
});
