/**
 * The parts of a check's description. AWS sends one piece of HTML in which bold words or headings begin a
 * part; what has none of them is told whole.
 */
import { type MarkupNode, parseMarkup, textOfMarkup } from '../../components/markup-tree.ts';

export interface CheckSections {
  readonly about: readonly MarkupNode[];
  readonly criteria: readonly MarkupNode[];
  readonly action: readonly MarkupNode[];
  readonly reading: readonly MarkupNode[];
}

type Part = keyof CheckSections;

/** Source: descriptions as the API sends them in English. */
const beginnings: Readonly<Record<string, Part>> = {
  'alert criteria': 'criteria',
  'recommended action': 'action',
  'recommended actions': 'action',
  'additional resources': 'reading',
};

function partBegunBy(node: MarkupNode): Part | null {
  if (typeof node === 'string' || (node.tag !== 'heading' && node.tag !== 'strong')) return null;
  const words = textOfMarkup([node]).replace(/:$/u, '').toLowerCase();
  return Object.hasOwn(beginnings, words) ? (beginnings[words] ?? null) : null;
}

function isEmpty(node: MarkupNode | undefined): boolean {
  if (node === undefined) return false;
  return typeof node === 'string' ? node.trim() === '' : node.tag === 'br';
}

/** Without the breaks that only kept the parts apart. */
function trimmed(nodes: MarkupNode[]): readonly MarkupNode[] {
  let start = 0;
  let end = nodes.length;
  while (isEmpty(nodes[start])) start += 1;
  while (end > start && isEmpty(nodes[end - 1])) end -= 1;
  return nodes.slice(start, end);
}

/** Headings may stand within a paragraph of their own. */
function unwrapped(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || node.tag !== 'p') return [node];
    return node.children.some((child) => partBegunBy(child) !== null) ? node.children : [node];
  });
}

export function sectionsOf(html: string): CheckSections {
  const parts: Record<Part, MarkupNode[]> = { about: [], criteria: [], action: [], reading: [] };
  let current: Part = 'about';
  for (const node of unwrapped(parseMarkup(html))) {
    const begun = partBegunBy(node);
    if (begun === null) parts[current].push(node);
    else current = begun;
  }
  return {
    about: trimmed(parts.about),
    criteria: trimmed(parts.criteria),
    action: trimmed(parts.action),
    reading: trimmed(parts.reading),
  };
}
