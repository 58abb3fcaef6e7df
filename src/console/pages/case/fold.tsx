import './fold.css';

import Icon from '@cloudscape-design/components/icon';
import { type ReactNode, useId, useState } from 'react';

import { useIsBeside } from './use-is-beside.ts';

export interface FoldProps {
  readonly title: string;
  readonly isOpenFirst?: boolean;
  readonly children: ReactNode;
}

/**
 * A part of what stands beside the conversation. Above it, in narrow windows, it waits until it is asked for,
 * and takes the same room from the beginning. One tree for both, so that turning the device loses nothing that
 * was typed.
 */
export function Fold({ title, isOpenFirst = false, children }: FoldProps) {
  const isBeside = useIsBeside();
  const [isOpen, setOpen] = useState(isOpenFirst);
  const contentId = useId();
  const isShown = isBeside || isOpen;
  return (
    <div className={isBeside ? undefined : 'sc-fold'}>
      {!isBeside && (
        <h2>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={contentId}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name={isOpen ? 'caret-down-filled' : 'caret-right-filled'} /> {title}
          </button>
        </h2>
      )}
      <div id={contentId} hidden={!isShown}>
        {isShown && children}
      </div>
    </div>
  );
}
