import { Suspense, useMemo, useRef, useState } from 'react';

import { lazyPiece } from './lazy-piece.tsx';
import { useShortcuts } from '../hooks/use-shortcuts.ts';

const ShortcutSheet = lazyPiece(async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet);

/** Opens the sheet of shortcuts on `?`; the focus returns to where it was. */
export function ShortcutSheetPlace() {
  const [isOpen, open] = useState(false);
  const before = useRef<Element | null>(null);
  useShortcuts(
    useMemo(
      () => ({
        '?': () => {
          before.current = document.activeElement;
          open(true);
        },
      }),
      [],
    ),
  );
  if (!isOpen) return null;
  return (
    <Suspense>
      <ShortcutSheet
        onClose={() => {
          open(false);
          if (before.current instanceof HTMLElement) before.current.focus();
        }}
      />
    </Suspense>
  );
}
