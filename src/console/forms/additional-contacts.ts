import { isEmailAddress } from '../../support/email.ts';

export interface AdditionalContacts {
  /** Each address once, in the order and spelling in which it was written first. */
  readonly addresses: readonly string[];
  /** What was written between two separators and is no address. */
  readonly invalid: readonly string[];
}

/** Takes apart what was written into one field: commas, semicolons and line ends separate. */
export function readAdditionalContacts(text: string): AdditionalContacts {
  const parts = text
    .split(/[,;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const once = new Map<string, string>();
  for (const part of parts) {
    const key = part.toLowerCase();
    if (!once.has(key)) once.set(key, part);
  }
  const all = [...once.values()];
  return {
    addresses: all.filter((part) => isEmailAddress(part)),
    invalid: all.filter((part) => !isEmailAddress(part)),
  };
}
