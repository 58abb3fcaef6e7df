import { createContext } from 'react';

import type { OwnRating } from '../../../contract/center/case-companion.ts';
import type { Possible } from './case-actions.ts';

/** What messages have to know beyond themselves. There are thousands: none asks for it by itself. */
export interface MessageCompanion {
  readonly ratings: readonly OwnRating[];
  readonly rate: Possible;
}

/** Null where nothing is kept of the case, as far as is known. */
export const CompanionContext = createContext<MessageCompanion | null>(null);
