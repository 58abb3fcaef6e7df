import type * as phoneNumbers from './phone-numbers.ts';

type PhoneNumbers = typeof phoneNumbers;

let loading: Promise<PhoneNumbers | null> | null = null;

/** Null where it can't be loaded: then a number is taken as it is written. */
export function loadPhoneNumbers(): Promise<PhoneNumbers | null> {
  loading ??= import('./phone-numbers.ts').catch(() => {
    // Asked again the next time: the connection may be back.
    loading = null;
    return null;
  });
  return loading;
}
