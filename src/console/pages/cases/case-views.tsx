import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';

import type { CaseView, ViewSearch } from '../../../contract/center/case-views.ts';
import { caseViewsQuery } from '../../api/case-views.ts';
import { countQuery, turnsQuery } from '../../api/search-cases.ts';
import { queryOfView, searchName, viewSearchOf } from '../../api/search-input.ts';
import { caseScopes, type ReadCasesQuery } from '../../cases-query.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { type WorkView, workViewNames, workViewOf, workViewQuery } from './work-views.ts';

interface ViewLinkProps {
  readonly to: string;
  readonly name: string;
  readonly hint?: string | undefined;
  readonly count: number | undefined;
  readonly isCurrent: boolean;
}

/** A link, so that each view has an address and a browser's back button. */
function ViewLink({ to, name, hint, count, isCurrent }: ViewLinkProps) {
  const intl = useIntl();
  return (
    <Link to={to} aria-current={isCurrent ? 'page' : undefined} title={hint}>
      {name} <span className="sc-view-count">{count === undefined ? '' : intl.formatNumber(count)}</span>
    </Link>
  );
}

function useCount(search: ViewSearch): number | undefined {
  // Days before today move once a day; a count that moved with each tick would be asked for each time.
  const today = new Date(useNow()).setHours(0, 0, 0, 0);
  return useQuery(countQuery(search, today)).data;
}

interface WorkViewLinkProps {
  readonly view: WorkView;
  readonly query: ReadCasesQuery;
  readonly isCurrent: boolean;
}

function WorkViewLink({ view, query, isCurrent }: WorkViewLinkProps) {
  const text = useText();
  const shown = workViewQuery(view, query);
  const count = useCount(viewSearchOf(shown));
  return (
    <ViewLink
      to={paths.cases(shown)}
      name={text(`cases.view.${view}`)}
      hint={text(`cases.view.${view}.text`)}
      count={count}
      isCurrent={isCurrent}
    />
  );
}

function SavedViewLink({ view, isCurrent }: { readonly view: CaseView; readonly isCurrent: boolean }) {
  const text = useText();
  const count = useCount(view.search);
  return (
    <ViewLink
      to={paths.cases({ ...queryOfView(view.search), saved: view.viewId })}
      name={view.name}
      hint={view.groupName && text('caseViews.ofGroup', { group: view.groupName })}
      count={count}
      isCurrent={isCurrent}
    />
  );
}

/** Views all of whose filters must hold: a queue says no more than that in its address. */
export function shownViews(views: readonly CaseView[] | undefined): readonly CaseView[] {
  return (views ?? []).filter(({ search }) => search.operation !== 'or');
}

/** The view that the address shows, by what it says; and the one that it began as. */
export function useCurrentView(query: ReadCasesQuery) {
  const { data } = useQuery(caseViewsQuery());
  const views = data?.views ?? [];
  const name = searchName(viewSearchOf(query));
  const same = views.filter(({ search }) => searchName(search) === name);
  return {
    views,
    groups: data?.groups ?? [],
    // Of two that say the same, the one that was chosen.
    current: same.find(({ viewId }) => viewId === query.saved) ?? same[0] ?? null,
    begunAs: views.find(({ viewId }) => viewId === query.saved) ?? null,
  };
}

/** The views that everybody has, then those that are kept. */
export function CaseViews({ query }: { readonly query: ReadCasesQuery }) {
  const text = useText();
  const { account, size } = query;
  const { data: counts } = useQuery(turnsQuery(account));
  const { views, current } = useCurrentView(query);
  const isSaved = query.saved !== undefined && current !== null;
  const work = isSaved ? null : workViewOf(query);
  return (
    <nav className="sc-views" aria-label={text('cases.view')}>
      {caseScopes.map((view) => (
        <ViewLink
          key={view}
          to={paths.cases({ account, view, size })}
          name={text(`cases.view.${view}`)}
          count={counts?.[view]}
          isCurrent={!isSaved && work === null && view === query.view}
        />
      ))}
      {workViewNames.map((view) => (
        <WorkViewLink key={view} view={view} query={query} isCurrent={view === work} />
      ))}
      {views.map((view) => (
        <SavedViewLink key={view.viewId} view={view} isCurrent={isSaved && view.viewId === current?.viewId} />
      ))}
    </nav>
  );
}
