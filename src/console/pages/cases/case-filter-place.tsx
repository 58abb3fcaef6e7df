import { type ComponentType, createElement, useEffect, useState } from 'react';

import { useText } from '../../hooks/use-text.ts';
import type { CaseFilterProps, HandedOver } from './case-filter.tsx';

type Filter = ComponentType<CaseFilterProps & HandedOver>;

const loadFilter = () => import('./case-filter.tsx');
let arrived: Filter | null = null;

/**
 * The filter once it is here. `lazy` would take the field away from whoever writes in it: what is suspended
 * is another element than what stood there before, and the focus is lost with it.
 */
function useFilter(isWanted: boolean): Filter | null {
  const [filter, setFilter] = useState<{ readonly component: Filter | null }>({ component: arrived });
  useEffect(() => {
    const fetchFilter = async () => {
      try {
        arrived = (await loadFilter()).CaseFilter;
        setFilter({ component: arrived });
      } catch {
        // Without a network the words can still be entered here.
      }
    };
    if (isWanted) void fetchFilter();
  }, [isWanted]);
  return filter.component;
}

interface StandInProps {
  readonly isWanted: boolean;
  readonly typed: string;
  readonly onWanted: () => void;
  readonly onType: (text: string) => void;
  readonly onFind: (text: string) => void;
}

/** As large as the field and with its name, for as long as nobody has touched it. */
function StandIn({ isWanted, typed, onWanted, onType, onFind }: StandInProps) {
  const text = useText();
  return (
    <div className="sc-filter">
      <input
        type="search"
        className="sc-filter-stand-in"
        aria-label={text('cases.filter.label')}
        placeholder={text('cases.filter.placeholder')}
        value={typed}
        aria-busy={isWanted}
        onPointerEnter={() => void loadFilter().catch(() => undefined)}
        onFocus={onWanted}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && typed.trim() !== '') onFind(typed.trim());
        }}
      />
    </div>
  );
}

/**
 * The filter, which weighs as much as half the list and is not needed to read it: it arrives when somebody
 * goes there, and takes over what was typed meanwhile.
 */
export function CaseFilterPlace(props: CaseFilterProps) {
  const { words, filters } = props.filtered;
  const isFiltered = words.length + filters.length > 0;
  const [isWanted, want] = useState(false);
  const [typed, type] = useState('');
  const filter = useFilter(isWanted || isFiltered);
  if (filter && (isWanted || isFiltered)) {
    return createElement(filter, { ...props, text: isWanted ? typed : null });
  }
  return (
    <StandIn
      isWanted={isWanted}
      typed={typed}
      onWanted={() => want(true)}
      onType={type}
      onFind={(text) => {
        type('');
        props.onFilter({ filters, words: [...words, text] });
      }}
    />
  );
}
