import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';

import { en } from '../text/en.ts';

/** The words and the formats of the language. One language so far; its catalogue decides the ids. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  return (
    <IntlProvider locale="en" messages={en}>
      {children}
    </IntlProvider>
  );
}
