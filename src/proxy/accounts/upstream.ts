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
}

/** Where calls go. Configuration, never input: nothing in a request changes it. */
export type Upstream =
  | {
      readonly kind: 'emulator';
      readonly url: string;
      readonly accounts: readonly Pick<AccountEntry, 'accountId' | 'name' | 'country'>[];
      credentials(accountId: string): AwsKey;
    }
  | {
      readonly kind: 'aws';
      readonly accounts: readonly AccountEntry[];
      /** Instead of AWS's own address, for tests and private endpoints. */
      readonly endpoint?: string;
      /** Origins of the storage that upload links lead to. */
      readonly storageOrigins?: readonly string[];
    };
