import { useState } from 'react';

/** A text that outlives a reload and a look elsewhere, in this tab; signing out removes it. `name` says whose it is. */
export function useTabText(name: string, otherwise = '') {
  const key = `support-center.${name}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? otherwise);
  return {
    text,
    write: (changed: string) => {
      setText(changed);
      if (changed === otherwise) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, changed);
    },
    forget: () => {
      setText(otherwise);
      sessionStorage.removeItem(key);
    },
  };
}
