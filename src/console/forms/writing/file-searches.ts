/** A file never changes, so it is searched once for all who ask, and no longer than somebody asks. */
import { type FoundInFile, searchFile } from '../sensitive-file.ts';

interface Search {
  readonly control: AbortController;
  readonly finding: Promise<FoundInFile | null>;
  /** How many still want to know. */
  askers: number;
  isOver: boolean;
}

const searches = new WeakMap<File, Search>();

function begin(file: File): Search {
  const control = new AbortController();
  // The submit finds unreadable files and names them; nobody waits for a search that was given up.
  const finding = searchFile(file, control.signal).catch(() => null);
  const search: Search = { control, finding, askers: 0, isOver: false };
  void finding.then(() => (search.isOver = true));
  searches.set(file, search);
  return search;
}

/**
 * Null of a file that is no text or can't be read, and to those who have given up. `signal`: gives up;
 * without one the search goes on to its end.
 */
export function findInFile(file: File, signal?: AbortSignal): Promise<FoundInFile | null> {
  const search = searches.get(file) ?? begin(file);
  search.askers++;
  signal?.addEventListener('abort', () => {
    search.askers--;
    if (search.askers > 0 || search.isOver) return;
    search.control.abort();
    searches.delete(file);
  });
  return search.finding;
}
