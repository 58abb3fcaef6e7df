import './desk-place.css';

import { type ReactNode, useEffect } from 'react';

import { useText } from '../../hooks/use-text.ts';

/** What tells this place from the customer's console: its colour, and one sentence above everything. */
export function DeskPlace({ children }: { readonly children: ReactNode }) {
  const text = useText();
  useEffect(() => {
    document.body.dataset['place'] = 'desk';
    return () => {
      delete document.body.dataset['place'];
    };
  }, []);
  return (
    <>
      <p className="sc-desk-place">
        <strong>{text('desk.place')}</strong> {text('desk.place.text')}
      </p>
      {children}
    </>
  );
}
