import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';

/** Presses what has just arrived, as it was asked for by a press. */
function Opened({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    place.current?.querySelector('button')?.click();
  }, []);
  return <span ref={place}>{children}</span>;
}

export interface OnPressProps {
  /** The button until then, as it will look. */
  readonly button: ButtonProps;
  readonly children: ReactNode;
}

/** A menu or a dialog with its button, which is fetched when somebody presses that. */
export function OnPress({ button, children }: OnPressProps) {
  const [isWanted, want] = useState(false);
  const standIn = <Button {...button} loading={isWanted} onClick={() => want(true)} />;
  if (!isWanted) return standIn;
  return (
    <Suspense fallback={standIn}>
      <Opened>{children}</Opened>
    </Suspense>
  );
}
