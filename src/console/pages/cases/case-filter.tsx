import '../../text/en/list-tools.ts';

import PropertyFilter, { type PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';

import { facetsQuery } from '../../api/search-cases.ts';
import { useSteady } from '../../hooks/use-steady.ts';
import { useText } from '../../hooks/use-text.ts';
import type { Names } from './case-columns.tsx';
import { filteredBy, type Filtered, tokensOf } from './case-filter-tokens.ts';
import { filterOptions, filterProperties, type Surroundings, valueNames } from './filter-options.ts';
import { useMendedNames } from './use-mended-names.ts';

export interface CaseFilterProps extends Surroundings {
  readonly filtered: Filtered;
  readonly names: Names;
  readonly total: number | undefined;
  /** Whether one of several filters may be enough. */
  readonly offersAny?: boolean | undefined;
  readonly onFilter: (filtered: Filtered) => void;
}

export interface HandedOver {
  /** What was typed before this had arrived; null: nobody was here yet. */
  readonly text: string | null;
}

/** Puts the text into the field as if it had been typed there. */
function typeInto(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Words and properties to find cases by, with what there is to choose from. */
export function CaseFilter({
  filtered,
  names,
  total,
  view,
  account,
  offersAny = false,
  text: before,
  onFilter,
}: CaseFilterProps & HandedOver) {
  const text = useText();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [isChoosing, setChoosing] = useState(false);
  const { data, isFetching } = useQuery(facetsQuery(account));
  // They come by their number of cases, which changes at any time.
  const facets = useSteady(data, isChoosing);
  const valueName = useMemo(() => valueNames(text, names), [text, names]);
  const properties = useMemo(
    () => filterProperties(text, valueName, { view, account }),
    [text, valueName, view, account],
  );
  const options = useMemo(() => filterOptions(text, valueName, facets ?? []), [text, valueName, facets]);
  const area = useRef<HTMLDivElement>(null);
  useMendedNames(area);
  const field = useRef<PropertyFilterProps.Ref>(null);
  const taken = useRef(false);
  // Before anything else is pressed: the field that was written in is gone by now.
  useLayoutEffect(() => {
    if (taken.current || before === null) return;
    taken.current = true;
    // Whoever has gone on meanwhile is not called back.
    if (document.activeElement === document.body) field.current?.focus();
    const input = area.current?.querySelector('input');
    if (input && before !== '') typeInto(input, before);
  }, [before]);
  return (
    <div ref={area} className="sc-filter" onFocus={() => setChoosing(true)} onBlur={() => setChoosing(false)}>
      <PropertyFilter
        ref={field}
        query={{ tokens: tokensOf(filtered), operation: filtered.isAny ? 'or' : 'and' }}
        onChange={({ detail }) => {
          const { refused: wrong, ...next } = filteredBy(detail.tokens);
          setRefused(wrong);
          // Words must occur in any case.
          const isAny = detail.operation === 'or' && next.words.length === 0 && next.filters.length > 0;
          onFilter({ ...next, isAny });
        }}
        filteringProperties={properties}
        filteringOptions={options}
        filteringStatusType={isFetching && !facets ? 'loading' : 'finished'}
        freeTextFiltering={{ operators: [':'], defaultOperator: ':' }}
        hideOperations={!offersAny || filtered.words.length > 0}
        virtualScroll
        countText={total === undefined ? '' : text('cases.filter.count', { count: total })}
        filteringPlaceholder={text('cases.filter.placeholder')}
        filteringAriaLabel={text('cases.filter.label')}
        i18nStrings={{
          operationAndText: text('cases.filter.and'),
          operationOrText: text('cases.filter.or'),
          tokenOperatorAriaLabel: text('cases.filter.operation'),
          clearFiltersText: text('cases.filter.clear'),
          enteredTextLabel: (value) => text('cases.filter.use', { value }),
        }}
      />
      {refused.length > 0 && (
        <p className="sc-filter-refused" role="alert">
          {text('cases.filter.refused', { values: refused.join(', ') })}
        </p>
      )}
    </div>
  );
}
