import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { TextId } from '../text/en.ts';

export type TextValues = Readonly<Record<string, string | number | Date>>;
export type Text = (id: TextId, values?: TextValues) => string;

/** The words of the catalogue, by ids that the compiler knows. */
export function useText(): Text {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
