/** What the story of a case needs of a client, whatever language it is written in. */
import type { TestKey } from '../accounts.ts';

/** As JSON has it; `data` of an attachment is base64. */
export type Output = Readonly<Record<string, unknown>>;

/** Where a client sends to, and as whom. */
export interface Target {
  readonly url: string;
  readonly key: TestKey;
}

export interface SupportCaller {
  /** Rejects with `ClientFailure` for an error that the client itself has a name for. */
  call(operation: string, input: object): Promise<Output>;
  /** All pages, by the client's own paginator, and how many it asked for at a time. */
  describeAllCases(pageSize: number): Promise<readonly string[]>;
  close(): void;
}

export class ClientFailure extends Error {
  override name = 'ClientFailure';
  /** The client's own class or code for it. */
  readonly type: string;
  /** Whether it is of a class of its own, where the language has classes for errors of the model. */
  readonly isTyped: boolean;

  constructor(type: string, message: string, isTyped: boolean) {
    super(message);
    this.type = type;
    this.isTyped = isTyped;
  }
}

/** What AWS's programs read of their surroundings: nothing of this machine's, one attempt a call. */
export function programEnvironment({ key }: Target): NodeJS.ProcessEnv {
  const { AWS_PROFILE: _profile, AWS_SESSION_TOKEN: _token, ...env } = process.env;
  return {
    ...env,
    AWS_ACCESS_KEY_ID: key.accessKeyId,
    AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
    ...(key.sessionToken !== undefined && { AWS_SESSION_TOKEN: key.sessionToken }),
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_MAX_ATTEMPTS: '1',
    AWS_PAGER: '',
  };
}
