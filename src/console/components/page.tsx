import Header, { type HeaderProps } from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { useUnreadCount } from '../api/live/unread-count.ts';
import { useText } from '../hooks/use-text.ts';

export interface Crumb {
  readonly text: string;
  readonly to: string;
}

export interface PageProps extends Pick<HeaderProps, 'actions' | 'description' | 'info' | 'counter'> {
  readonly title: string;
  /** The way here, without the page itself. */
  readonly crumbs?: readonly Crumb[];
  readonly children: ReactNode;
}

const noCrumbs: readonly Crumb[] = [];

/** A screen in the frame: document title, the way here, one heading of the first rank, content. */
export function Page({ title, crumbs = noCrumbs, children, ...header }: PageProps) {
  const text = useText();
  const unread = useUnreadCount();
  return (
    <>
      <title>{`${unread > 0 ? `(${unread}) ` : ''}${title} – ${text('product.name')}`}</title>
      {crumbs.length > 0 && (
        <nav className="sc-crumbs" aria-label={text('shell.breadcrumbs')}>
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.to}>
                <Link to={crumb.to}>{crumb.text}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <SpaceBetween size="l">
        <Header variant="h1" {...header}>
          {title}
        </Header>
        {children}
      </SpaceBetween>
    </>
  );
}
