import type { Plan } from '../../support/plans.ts';

/** A static pair of AWS keys. */
export interface AwsKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** An AWS account and how it is reached: its own profile or the default chain, then perhaps a role. */
export interface AccountEntry {
  readonly accountId: string;
  readonly name: string;
  readonly roleArn?: string | undefined;
  readonly externalId?: string | undefined;
  readonly profile?: string | undefined;
  /** Where the upstream itself says it; the emulator's accounts file may. */
  readonly country?: string | undefined;
  /** As the emulator's accounts file says it; of accounts of AWS it can only be guessed. */
  readonly plan?: Plan | undefined;
}

/** Where calls go. Configuration, never input: nothing in a request changes it. */
export type Upstream =
  | {
      readonly kind: 'emulator';
      readonly url: string;
      readonly accounts: readonly Pick<AccountEntry, 'accountId' | 'name' | 'country' | 'plan'>[];
      credentials(accountId: string): AwsKey;
    }
  | {
      readonly kind: 'aws';
      readonly accounts: readonly AccountEntry[];
      /** Instead of AWS's own address, for tests and private endpoints. */
      readonly endpoint?: string;
      /** The same for the Trusted Advisor API. */
      readonly advisorEndpoint?: string;
      /** Origins of the storage that upload links lead to. */
      readonly storageOrigins?: readonly string[];
    };
