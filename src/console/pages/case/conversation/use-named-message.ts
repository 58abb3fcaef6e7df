import { useRef } from 'react';
import { useLocation } from 'react-router';

import { elementIdOf } from './message-card.tsx';

const prefix = elementIdOf('');

/** The message that the address names, as `communicationKey` does; null where it names none. */
export function useNamedKey(): string | null {
  const { hash } = useLocation();
  const key = hash.slice(prefix.length + 1);
  return hash.startsWith(`#${prefix}`) && /^\d{1,16}$/.test(key) ? key : null;
}

export interface Wish {
  /** As `communicationKey` names the message. */
  readonly key: string;
  /** `start`: at the head of the window; `nearest`: no further than needed. */
  readonly place: 'start' | 'nearest';
}

/**
 * Puts the focus on a message's heading. What lies above may take its real height only when it is drawn,
 * so the place is looked at once more then. False where the message is not on the screen.
 */
export function showMessage({ key, place }: Wish): boolean {
  const article = document.getElementById(elementIdOf(key));
  if (!article) return false;
  const show = () => article.scrollIntoView?.({ block: place });
  article.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  show();
  requestAnimationFrame(() => requestAnimationFrame(show));
  return true;
}

interface ShowWhenThere {
  readonly request: (wish: Wish) => void;
  /** After each drawing of messages: they come in slices. */
  readonly onDrawn: () => void;
}

/** Shows a message now, or as soon as it is drawn. */
export function useShowWhenThere(): ShowWhenThere {
  const wish = useRef<Wish | null>(null);
  const onDrawn = () => {
    if (wish.current !== null && showMessage(wish.current)) wish.current = null;
  };
  return {
    request: (asked) => {
      wish.current = asked;
      onDrawn();
    },
    onDrawn,
  };
}
