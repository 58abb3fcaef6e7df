/**
 * What is told about a check beside its name: the description, in our own words. What a check finds is
 * decided by its rule in `trusted-advisor/checks`.
 */
import type { KnownCheck } from './known-checks.ts';

export interface CatalogueCheck extends KnownCheck {
  /** HTML: paragraphs, headings, lists, links. */
  readonly description: string;
}

export interface CheckText {
  readonly id: string;
  readonly what: string;
  /** What makes a resource red, yellow or green, worst first. */
  readonly criteria: readonly (readonly [colour: 'Red' | 'Yellow' | 'Green', when: string])[];
  readonly action: string;
  /** Path below AWS's documentation, and the title of the page. */
  readonly reading: readonly (readonly [path: string, title: string])[];
}

export function describeCheck({ what, criteria, action, reading }: CheckText): string {
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
