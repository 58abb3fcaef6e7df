/** Gives people policies and takes them away, as an administrator does. */
import { randomUUID } from 'node:crypto';

import type { RawPolicy } from '../../plain-evaluator.ts';
import type { Browser } from '../browser.ts';
import { textOf } from './lists.ts';

interface Attachment {
  readonly principalType: 'user';
  readonly principalId: string;
  readonly policyId: string;
  readonly scope: string;
}

export class Administration {
  readonly #admin: Browser;
  readonly #given: Attachment[] = [];

  constructor(admin: Browser) {
    this.#admin = admin;
  }

  /** These policies, for all accounts, in place of what was given to anybody before. */
  async give(userId: string, policies: readonly RawPolicy[]): Promise<void> {
    for (const attachment of this.#given.splice(0)) {
      await this.#ask('DetachPolicy', attachment);
      await this.#ask('DeletePolicy', { policyId: attachment.policyId });
    }
    for (const policy of policies) {
      const document = JSON.stringify(policy);
      const { policyId } = await this.#ask('CreatePolicy', { name: randomUUID(), document });
      const attachment = {
        principalType: 'user',
        principalId: userId,
        policyId: textOf(policyId),
        scope: '*',
      } as const;
      await this.#ask('AttachPolicy', attachment);
      this.#given.push(attachment);
    }
  }

  async #ask(operation: string, input: object) {
    const answer = await this.#admin.center(operation, input);
    if (answer.status !== 200) throw new Error(`${operation}: ${answer.text}`);
    return answer.output;
  }
}
