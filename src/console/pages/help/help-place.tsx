import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import { Suspense, useRef, useState } from 'react';

import { lazyPiece } from '../../components/lazy-piece.tsx';
import { useText } from '../../hooks/use-text.ts';

const HelpPanel = lazyPiece(async () => (await import('./help-panel.tsx')).HelpPanel);

/** Opens and closes the help; the focus goes into it and returns. */
export function HelpPlace() {
  const text = useText();
  const [isOpen, open] = useState(false);
  const button = useRef<ButtonProps.Ref>(null);
  const close = () => {
    open(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        variant="icon"
        iconName="status-info"
        ariaLabel={text('help.open')}
        ariaExpanded={isOpen}
        onClick={() => (isOpen ? close() : open(true))}
      />
      {isOpen && (
        <Suspense>
          <HelpPanel onClose={close} />
        </Suspense>
      )}
    </>
  );
}
