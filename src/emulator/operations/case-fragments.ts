/**
 * Rendered cases with their newest communications, kept by case. Each page asks the database for the
 * versions of its cases, in one view of the data, so what another replica changed is seen at once; only
 * cases that are not kept in that version are read whole.
 */
import { ByteBoundCache } from '../store/byte-bound-cache.ts';
import type { CaseFilter, CasePosition, CaseReads, CaseVersion } from '../store/case-reads.ts';
import type { PageTokens } from '../store/page-tokens.ts';
import { caseRestWithRecent } from './case-json.ts';

const bytes = 32 * 1024 * 1024;

interface Fragment extends Pick<CaseVersion, 'newest' | 'severity_code' | 'cc_email_addresses'> {
  readonly rest: Buffer;
}

/** A case of a page and its text without the beginning. */
export interface RenderedCase {
  readonly row: CaseVersion;
  readonly rest: Buffer;
}

function isCurrent(fragment: Fragment, row: CaseVersion): boolean {
  return (
    fragment.newest === row.newest &&
    fragment.severity_code === row.severity_code &&
    fragment.cc_email_addresses === row.cc_email_addresses
  );
}

export class CaseFragments {
  readonly #reads: CaseReads;
  readonly #tokens: PageTokens;
  readonly #fragments = new ByteBoundCache<Fragment>(bytes);

  constructor(reads: CaseReads, tokens: PageTokens) {
    this.#reads = reads;
    this.#tokens = tokens;
  }

  /** At most `limit` cases from `start` on (null: the newest), newest first. */
  async page(filter: CaseFilter, start: CasePosition | null, limit: number): Promise<RenderedCase[]> {
    const { caseIds } = filter;
    if (caseIds && !caseIds.some((caseId) => this.#fragments.get(caseId))) {
      const whole = await this.#reads.pageWithRecent(filter, start, limit);
      return whole.map((row) => ({ row, rest: this.#render(row) }));
    }
    const rows = await this.#reads.pageOfVersions(filter, start, limit);
    return this.#complete(rows, filter);
  }

  async #complete(rows: readonly CaseVersion[], filter: CaseFilter): Promise<RenderedCase[]> {
    const rests = new Map<string, Buffer>();
    const missing: string[] = [];
    for (const row of rows) {
      const fragment = this.#fragments.get(row.case_id);
      if (fragment && isCurrent(fragment, row)) rests.set(row.case_id, fragment.rest);
      else missing.push(row.case_id);
    }
    for (let index = 0; index < missing.length; index += idsAtOnce) {
      const caseIds = missing.slice(index, index + idsAtOnce);
      const { accountId, now } = filter;
      const all = { accountId, now, caseIds, includeResolved: true };
      const whole = await this.#reads.pageWithRecent(all, null, caseIds.length);
      for (const row of whole) rests.set(row.case_id, this.#render(row));
    }
    // A case is never removed and the moment is the same: each of the missing ones has been found.
    return rows.map((row) => ({ row, rest: rests.get(row.case_id)! }));
  }

  #render(row: Parameters<typeof caseRestWithRecent>[0]): Buffer {
    const { newest, severity_code, cc_email_addresses } = row;
    const rest = caseRestWithRecent(row, this.#tokens);
    this.#fragments.set(row.case_id, { newest, severity_code, cc_email_addresses, rest }, rest.length);
    return rest;
  }
}

/** As many ids as one statement takes. */
const idsAtOnce = 100;
