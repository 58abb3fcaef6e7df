import './markup.css';

import Link from '@cloudscape-design/components/link';
import { createElement, Fragment, type ReactNode, useMemo } from 'react';

import { useText } from '../hooks/use-text.ts';
import { type MarkupElement, type MarkupNode, parseMarkup } from './markup-tree.ts';

export interface MarkupProps {
  /** From outside, and not trusted: whatever stands in it, only an allow-list of tags is shown. */
  readonly html: string;
}

export function Markup({ html }: MarkupProps) {
  const nodes = useMemo(() => parseMarkup(html), [html]);
  return <MarkupTree nodes={nodes} />;
}

/** A part of a text that was parsed before. */
export function MarkupTree({ nodes }: { readonly nodes: readonly MarkupNode[] }) {
  return <div className="sc-markup">{renderNodes(nodes, Fragment)}</div>;
}

/** The children as arguments and not as a list: they never move, so they need no keys. */
function renderNodes(nodes: readonly MarkupNode[], parent: string | typeof Fragment): ReactNode {
  return createElement(parent, null, ...nodes.map((node) => renderNode(node)));
}

function renderNode(node: MarkupNode): ReactNode {
  return typeof node === 'string' ? node : <Element node={node} />;
}

function Element({ node: { tag, href, children } }: { readonly node: MarkupElement }) {
  if (tag === 'a') return <ExternalLink href={href ?? ''}>{renderNodes(children, Fragment)}</ExternalLink>;
  if (tag === 'br') return <br />;
  // The level of the page and not that of the text, which doesn't know where it stands.
  return renderNodes(children, tag === 'heading' ? 'h3' : tag);
}

function ExternalLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const text = useText();
  return (
    <Link external href={href} variant="primary" externalIconAriaLabel={text('link.external')}>
      {children}
    </Link>
  );
}
