import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';

import '../text/en.ts';
import { words } from '../text/words.ts';

/** The words and the formats of the language. One language so far; its catalogue decides the ids. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  return (
    <IntlProvider locale="en" messages={words}>
      {children}
    </IntlProvider>
  );
}
