/** The tables of the accounts that can be reached. */
export interface AccountTables {
  accounts: AccountRow;
  removed_accounts: RemovedAccountRow;
  account_facts: AccountFactsRow;
}

/** The AWS accounts; those of the emulator are its own to list. */
export interface AccountRow {
  account_id: string;
  name: string;
  role_arn: string | null;
  external_id: string | null;
  profile: string | null;
  position: number;
}

/** Accounts of the configuration that an administrator took away: they do not come back at the next start. */
export interface RemovedAccountRow {
  account_id: string;
}

/** What is known of an account, whoever lists it; the emulator's accounts have such a row too. */
export interface AccountFactsRow {
  account_id: string;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  contact_name: string | null;
  contact_email: string | null;
  contact_phone: string | null;
  /** The support plans that it may be on, JSON; null until the Support API was asked. */
  plans: string | null;
  /** The last test, JSON of `AccountTest`. */
  test: string | null;
  /** 1: the contents of attachments are archived. */
  keeps_attachments: number;
}
