import Button from '@cloudscape-design/components/button';

import { useText } from '../../hooks/use-text.ts';
import type { CaseList } from './use-case-list.ts';

export interface FreshCasesProps {
  readonly list: CaseList;
  readonly onAdopt: () => void;
}

/** What has arrived meanwhile, to be shown when it is wanted: rows never move by themselves. */
export function FreshCases({ list: { fresh, isMoved }, onAdopt }: FreshCasesProps) {
  const text = useText();
  return (
    <output className="sc-fresh">
      {fresh > 0 && (
        <Button iconName="angle-up" ariaLabel={text('cases.new.label', { count: fresh })} onClick={onAdopt}>
          {text('cases.new', { count: fresh })}
        </Button>
      )}
      {fresh === 0 && isMoved && (
        <Button variant="link" onClick={onAdopt}>
          {text('cases.moved')}
        </Button>
      )}
    </output>
  );
}
