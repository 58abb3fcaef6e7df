import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import { useText } from '../hooks/use-text.ts';
import type { PromisedResponse } from './plan-choices.ts';

const minutesPerHour = 60;

/** The promised first response in words, or null where nothing is promised. */
export function usePromiseText(): (promise: PromisedResponse | null) => string | null {
  const text = useText();
  const intl = useIntl();
  return useCallback(
    (promise) => {
      if (!promise) return null;
      const timeOf = (minutes: number) => {
        const isHours = minutes >= minutesPerHour;
        return intl.formatNumber(isHours ? minutes / minutesPerHour : minutes, {
          style: 'unit',
          unit: isHours ? 'hour' : 'minute',
          unitDisplay: 'long',
        });
      };
      const slowest = timeOf(promise.slowest.minutes);
      if (promise.slowest.businessHours) return text('createCase.severity.businessHours', { time: slowest });
      if (promise.fastest.minutes === promise.slowest.minutes) {
        return text('createCase.severity.within', { time: slowest });
      }
      return text('createCase.severity.range', { fastest: timeOf(promise.fastest.minutes), slowest });
    },
    [intl, text],
  );
}
