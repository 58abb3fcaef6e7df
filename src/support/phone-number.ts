/** Whether a text is a telephone number that can be dialled from abroad: `+`, country code, number. */
export function isPhoneNumber(text: string): boolean {
  return /^\+[1-9][\d ()-]{5,29}$/.test(text);
}
