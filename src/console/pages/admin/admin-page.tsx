import './admin-page.css';

import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

import type { Action } from '../../../support/policy/actions.ts';
import { useSession } from '../../api/session.ts';
import { NoPermission } from '../../components/no-access.tsx';
import { Page, type PageProps } from '../../components/page.tsx';
import { useText } from '../../hooks/use-text.ts';
import { openViews } from './admin-views.ts';

export interface AdminPageProps extends PageProps {
  readonly action: Action;
  readonly children: ReactNode;
}

/** A screen of administration: its neighbours, and what it shows to who may enter. */
export function AdminPage({ action, children, ...page }: AdminPageProps) {
  const text = useText();
  const session = useSession();
  if (!session.permissions.includes(action)) {
    return (
      <Page title={page.title}>
        <NoPermission header="admin.denied" explanation="admin.denied.text" action={action} />
      </Page>
    );
  }
  return (
    <>
      <nav className="sc-admin-views" aria-label={text('nav.administration')}>
        <ul>
          {openViews(session).map(({ name, to }) => (
            <li key={to}>
              <NavLink to={to}>{text(name)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Page {...page}>{children}</Page>
    </>
  );
}
