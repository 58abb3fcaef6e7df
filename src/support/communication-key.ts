/**
 * What names one message of a case in addresses and stores. The API gives communications no id; the moment
 * of writing is unique within a case here, and AWS's times have milliseconds as well.
 * Answers epoch milliseconds as digits, or null for a text that is no time.
 */
export function communicationKey(timeCreated: string | undefined): string | null {
  const time = Date.parse(timeCreated ?? '');
  return Number.isNaN(time) ? null : String(time);
}
