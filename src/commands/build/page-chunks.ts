/**
 * Which modules travel together.
 *
 * Left to itself the bundler writes a file for each set of pages that share a module: seventy for one
 * visit, each with its own head and a compression that starts from nothing. Choice: one file for what
 * every page needs, its libraries apart because they change seldom, and one for each set of the pages that
 * people enter by. Cost: a page may bring along a little that only its neighbours in the set use.
 */
import type { Rolldown } from 'vite';

type Context = Rolldown.ChunkingContext;

const frame = ['src/console/main.tsx', 'src/console/pages/shell.tsx'];

/** The pages that people enter by, as `fetch-page.ts` knows them. */
const pages: Readonly<Record<string, string>> = {
  list: 'src/console/pages/cases-page.tsx',
  case: 'src/console/pages/case-page.tsx',
  form: 'src/console/pages/create-case-page.tsx',
  advisor: 'src/console/pages/trusted-advisor-page.tsx',
};

/**
 * Modules of the SDK's runtime that the Trusted Advisor API's protocol alone uses. What every page needs comes
 * from the same indexes and would bring them along.
 */
const advisorProtocol =
  /\/submodules\/(?:protocols|serde)\/(?:.*\/)?(?:AwsRestJsonProtocol|HttpBindingProtocol|HttpIntercepting\w+|FromString\w+|ToString\w+|extended-encode\S+|schema-date-utils|sdk-stream-mixin\S*|split-\w+|quote-header)\.js$/;

/** What an entrance imports, directly and through others, but for what it fetches later. */
function needsOf(entrances: readonly string[], root: string, context: Context): Set<string> {
  const needs = new Set<string>();
  const open = entrances.map((file) => `${root}/${file}`);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (needs.has(id)) continue;
    needs.add(id);
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return needs;
}

/** V8 then compiles all functions of a page while it arrives, on another thread, and none when it is first called. */
const compileAll = '//# allFunctionsCalledOnLoad\n';

/** For the head of a file: most of a page's functions run at once, of what is fetched later few. */
export function compileHint({ name }: Rolldown.RenderedChunk): string {
  const isOfPage = name
    .split('-')
    .every((part) => part in pages || ['index', 'frame', 'libraries'].includes(part));
  return isOfPage ? compileAll : '';
}

/** `root`: the project's folder, with slashes. */
export function pageChunks(root: string): Rolldown.CodeSplittingGroup[] {
  let known: { frame: Set<string>; pages: [string, Set<string>][] } | null = null;
  const read = (context: Context) => ({
    frame: needsOf(frame, root, context),
    pages: Object.entries(pages).map(([name, file]): [string, Set<string>] => [
      name,
      needsOf([file], root, context),
    ]),
  });
  return [
    // The entry stays small and whole: whatever it shared with the application would bring that along.
    { name: 'boot', tags: ['$initial'], priority: 2 },
    { name: 'advisor-protocol', test: advisorProtocol, priority: 2, includeDependenciesRecursively: false },
    {
      name(id, context) {
        known ??= read(context);
        const users = known.pages.filter(([, needs]) => needs.has(id)).map(([name]) => name);
        const isUsual = known.frame.has(id) || (users.includes('list') && users.length > 2);
        const name = isUsual ? 'frame' : users.join('-');
        const isOfOne = isUsual || users.length === 1;
        return isOfOne && id.includes('/node_modules/') ? `${name}-libraries` : name || null;
      },
      debugName: 'pages',
      priority: 1,
      includeDependenciesRecursively: false,
    },
  ];
}
