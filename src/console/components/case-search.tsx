import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';

import { searchQuery } from '../api/search-cases.ts';
import { accountOfCaseId } from '../../support/case-id.ts';
import type { CasesQuery } from '../cases-query.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';

/** What the console and AWS's mails call a case's number. */
const displayId = /^\d{6,20}$/;

function listFor(asked: string): CasesQuery {
  return displayId.test(asked)
    ? { view: 'all', filters: [{ property: 'displayId', operator: '=', values: [asked] }] }
    : { view: 'all', words: [asked] };
}

/** Finds a case of any account: by its id, which leads there at once, or by words. */
export function CaseSearch() {
  const text = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [typed, type] = useState('');
  useShortcuts(useMemo(() => ({ '/': () => field.current?.select() }), []));

  async function find(asked: string): Promise<void> {
    if (displayId.test(asked)) {
      const tokens = [{ property: 'displayId' as const, operator: '=' as const, value: asked }];
      // Where it can't be found out, the list says why.
      const found = await queryClient.fetchQuery(searchQuery({ tokens, size: 2 })).catch(() => null);
      const [only, other] = found?.cases ?? [];
      if (only && !other) {
        await navigate(paths.case(only.caseId));
        return;
      }
    }
    await navigate(accountOfCaseId(asked) === null ? paths.cases(listFor(asked)) : paths.case(asked));
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const asked = typed.trim();
    if (asked === '') return;
    type('');
    field.current?.blur();
    void find(asked);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- not every browser knows <search> yet
    <form role="search" className="sc-search" onSubmit={submit}>
      <input
        ref={field}
        type="search"
        aria-label={text('search.label')}
        aria-keyshortcuts="/"
        placeholder={text('search.placeholder')}
        maxLength={500}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
    </form>
  );
}
