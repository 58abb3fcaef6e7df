import { z } from 'zod';

import { isTimeZone } from '../../support/zoned-time.ts';

/** What every export takes. */
export const exportShape = {
  timeZone: z.string().max(64).refine(isTimeZone, 'must be a time zone of the IANA database').default('UTC'),
  progress: z.boolean().default(false),
};

/** A name that a header can carry as it is. */
export function downloadHeaders(fileName: string): Record<string, string> {
  return { 'content-disposition': `attachment; filename="${fileName}"` };
}
