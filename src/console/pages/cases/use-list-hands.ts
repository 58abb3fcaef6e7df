/** What a person's hands hold of a list: the selection, and what has arrived and waits. */
import { useEffect, useRef, useState } from 'react';

import type { FoundCase } from '../../../contract/center/search-for-cases.ts';
import type { CaseList } from './use-case-list.ts';

/** The cases that are selected and still there; another question begins without any. */
export function useSelection(question: string, list: CaseList) {
  const [selection, select] = useState<{ question: string; cases: readonly FoundCase[] }>({
    question,
    cases: [],
  });
  const cases = selection.question === question ? selection.cases : [];
  const rows = new Map(list.rows?.map((row) => [row.caseId, row]));
  return {
    selected: cases.map((found) => rows.get(found.caseId) ?? found),
    select: (chosen: readonly FoundCase[]) => select({ question, cases: chosen }),
  };
}

/** Brings in what is new, and the focus, which was on a button that is gone now, to the first row. */
export function useAdopt(list: CaseList) {
  const [adopted, adopt] = useState(0);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (adopted > 0) area.current?.querySelector<HTMLElement>('[data-case] a')?.focus();
  }, [adopted]);
  return {
    area,
    adopt: () => {
      list.adopt();
      adopt((times) => times + 1);
    },
  };
}
