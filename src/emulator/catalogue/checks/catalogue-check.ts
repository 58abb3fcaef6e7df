/**
 * The checks of Trusted Advisor: id, name, category and columns as AWS has them, the description in our
 * own words. What a check finds is decided by its rule in `trusted-advisor/checks`.
 */
import type { AdvisorCategory } from '../../../support/trusted-advisor.ts';

export interface CatalogueCheck {
  readonly id: string;
  readonly name: string;
  readonly category: AdvisorCategory;
  /** The headings of a resource's `metadata`, in the API's order. */
  readonly columns: readonly string[];
  /** AWS refreshes it by itself and refuses to be asked. */
  readonly isAutoRefreshed: boolean;
  /** Told on every plan; the others on the plans that have Trusted Advisor in full. */
  readonly isOnEveryPlan: boolean;
  /** HTML: paragraphs, headings, lists, links. */
  readonly description: string;
}

interface CheckText {
  readonly what: string;
  /** What makes a resource red, yellow or green, worst first. */
  readonly criteria: readonly (readonly [colour: 'Red' | 'Yellow' | 'Green', when: string])[];
  readonly action: string;
  /** Path below AWS's documentation, and the title of the page. */
  readonly reading: readonly (readonly [path: string, title: string])[];
}

function describeCheck({ what, criteria, action, reading }: CheckText): string {
  const colours = criteria.map(([colour, when]) => `<li><b>${colour}:</b> ${when}</li>`);
  const pages = reading.map(
    ([path, title]) => `<li><a href="https://docs.aws.amazon.com/${path}">${title}</a></li>`,
  );
  return [
    `<p>${what}</p>`,
    `<h4>Alert Criteria</h4><ul>${colours.join('')}</ul>`,
    `<h4>Recommended Action</h4><p>${action}</p>`,
    `<h4>Additional Resources</h4><ul>${pages.join('')}</ul>`,
  ].join('\n');
}

const defaults = { isAutoRefreshed: false, isOnEveryPlan: false } as const;

type Entry = Pick<CatalogueCheck, 'id' | 'name' | 'columns'> &
  Partial<Pick<CatalogueCheck, keyof typeof defaults>> &
  CheckText;

/** The checks of one category, from entries that name only what differs. */
export function checksOf(category: AdvisorCategory, entries: readonly Entry[]): CatalogueCheck[] {
  return entries.map(({ what, criteria, action, reading, ...entry }) => ({
    ...defaults,
    ...entry,
    category,
    description: describeCheck({ what, criteria, action, reading }),
  }));
}
