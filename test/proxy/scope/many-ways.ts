/** Every way to many cases at once: what it tells the person, and what the plain evaluator says of it. */
import { replySlot } from '../../../src/contract/center/drafts.ts';
import { archiveActions } from '../../../src/proxy/exports/archive/archive-actions.ts';
import { archived } from './archived.ts';
import { withDrafts } from './beside.ts';
import { heard, toBeHeard } from './heard.ts';
import {
  drafted,
  exportedTable,
  figured,
  labelled,
  linkedTo,
  listed,
  mentioned,
  queued,
  recorded,
  searched,
} from './lists.ts';
import type { KnownCase } from './universe.ts';
import { secretWord } from './universe.ts';
import { idsOf, seenBy, type World } from './world.ts';

export interface ManyWay {
  readonly name: string;
  /** The operations that it asks. */
  readonly operations: readonly string[];
  /** Tried in one of so many samples; in each without a word. */
  readonly everySo?: number;
  tell(world: World): Promise<unknown>;
  expected(world: World): unknown;
  /** The cases that it is about, and those of them that are to be seen; those of a list without a word. */
  counted?(world: World): readonly [seen: number, all: number];
}

const reading = ['support:DescribeCases'];
const finding = [...reading, 'support:SearchForCases'];
const findingMessages = [...finding, 'support:DescribeCommunications'];

const found = (world: World): KnownCase[] => seenBy(world, finding, true);
const mayReview = ({ may }: World): boolean => may(['supportcenter:ReviewCases'], null);

export function countsOf(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const turned = <Value>(values: readonly Value[], { turn }: World): Value | undefined =>
  values[turn % values.length];
const nothingFound = {
  total: 0,
  cases: 0,
  ids: [],
  facets: { serviceCode: {}, submittedBy: {}, label: {}, team: {} },
};

const searching: readonly ManyWay[] = [
  {
    name: 'a search for everything, with its counts and suggestions',
    operations: ['SearchForCases'],
    tell: async ({ browser }) => (await searched(browser)) ?? nothingFound,
    expected(world) {
      const visible = found(world);
      return {
        ids: idsOf(visible),
        total: visible.length,
        cases: visible.length,
        facets: {
          serviceCode: countsOf(visible.map(({ serviceCode }) => serviceCode)),
          submittedBy: countsOf(visible.map(({ submittedBy }) => submittedBy)),
          label: countsOf(visible.flatMap(({ labels }) => labels)),
          team: countsOf(visible.map(({ team }) => team ?? ':none')),
        },
      };
    },
  },
  {
    name: 'a search for a word of messages',
    operations: ['SearchForCases'],
    tell: async ({ browser }) => (await searched(browser, { text: secretWord }))?.ids.toSorted() ?? [],
    expected: (world) => idsOf(seenBy(world, findingMessages, true)).toSorted(),
  },
  {
    name: 'a search for an id',
    operations: ['SearchForCases'],
    tell: async (world) => {
      const one = turned(world.cases, world);
      const text = world.turn % 2 === 0 ? one?.displayId : one?.caseId;
      return (await searched(world.browser, { text: text ?? '' }))?.ids ?? [];
    },
    expected: (world) => idsOf(found(world)).filter((id) => id === turned(world.cases, world)?.caseId),
    counted: (world) => [found(world).some((one) => one === turned(world.cases, world)) ? 1 : 0, 1],
  },
  {
    name: 'a search by a label or a team',
    operations: ['SearchForCases'],
    tell: async (world) => {
      const [property, value] = turned(filters, world) ?? filters[0];
      const tokens = [{ property, operator: '=', value }];
      return (await searched(world.browser, { tokens }))?.ids ?? [];
    },
    expected(world) {
      const [property, value] = turned(filters, world) ?? filters[0];
      const has = ({ labels, team }: KnownCase) =>
        property === 'label' ? labels.includes(value) : team === value;
      return idsOf(found(world).filter(has));
    },
  },
];

const filters = [
  ['label', 'red'],
  ['team', 'red'],
  ['label', 'a*b'],
  ['team', 'Blue'],
] as const;

const counting: readonly ManyWay[] = [
  {
    name: 'the counts of queues',
    operations: ['CountReviewQueues'],
    tell: ({ browser }) =>
      queued(browser, [{}, { tokens: [{ property: 'label', operator: '=', value: 'red' }] }]),
    expected: (world) =>
      mayReview(world)
        ? [found(world).length, found(world).filter(({ labels }) => labels.includes('red')).length]
        : null,
  },
  {
    name: 'figures',
    operations: ['GetCaseFigures'],
    tell: ({ browser }) => figured(browser),
    expected(world) {
      if (!mayReview(world)) return null;
      const visible = found(world);
      const total = visible.length;
      return [
        { total, counts: countsOf(visible.map(({ serviceCode }) => serviceCode)) },
        { total, counts: countsOf(visible.map(({ team }) => team ?? ':none')) },
        { total, counts: total === 0 ? {} : { '2026-11-02': total } },
      ];
    },
  },
];

const beside: readonly ManyWay[] = [
  {
    name: 'the labels to choose from',
    operations: ['ListLabels'],
    tell: async ({ browser }) => (await labelled(browser)) ?? new Set(),
    expected: (world) => new Set(seenBy(world, reading, true).flatMap(({ labels }) => labels)),
  },
  {
    name: 'related cases',
    operations: ['ListLinkedCases', 'GetCaseCompanion'],
    tell: async ({ browser, head }) => [
      await linkedTo(browser, 'ListLinkedCases', head.caseId),
      await linkedTo(browser, 'GetCaseCompanion', head.caseId),
    ],
    expected(world) {
      const others = seenBy(world, reading, true).filter((one) => one !== world.head);
      const told = world.may(reading, world.head) ? idsOf(others) : null;
      return [told, told];
    },
  },
  {
    name: 'the list of drafts',
    operations: ['ListCaseDrafts'],
    tell: async ({ browser }) => (await drafted(browser)).toSorted(),
    expected: ({ cases, may }) =>
      withDrafts(cases)
        .filter((one) => may(['support-console:GetCaseDraft'], one))
        .map(({ caseId }) => replySlot(caseId))
        .toSorted(),
  },
  {
    name: 'the list of mentions',
    operations: ['ListMentions'],
    tell: ({ browser }) => mentioned(browser),
    expected: (world) => idsOf(seenBy(world, [...reading, 'supportcenter:ReadNotes'], true)),
  },
  {
    name: 'the event history',
    operations: ['LookupEvents', 'ExportEvents', 'ExportEventArchive'],
    tell: (world) => recorded(world),
    expected: (world) => expectedRecords(world),
  },
];

/** Whoever may see no case at all has nothing to do with cases, and everything is told them; see event-scope.ts. */
function expectedRecords(world: World): readonly string[] | null {
  const visible = new Set(idsOf(seenBy(world, reading, true)));
  if (!world.may(['supportcenter:ReadEventHistory'], null) || visible.size === 0) return null;
  return world.recorded
    .filter(({ named }) => named.every(({ caseId }) => visible.has(caseId)))
    .map(({ eventName, named }) => [eventName, ...named.map(({ displayId }) => displayId)].join(' '))
    .toSorted();
}

export const manyWays: readonly ManyWay[] = [
  {
    name: 'the list, page by page',
    operations: ['DescribeCases'],
    // Pages of all sizes.
    tell: async ({ browser, turn }) => (await listed(browser, 10 + ((turn * 7) % 50))) ?? [],
    expected: (world) => idsOf(seenBy(world, reading, false)),
  },
  ...searching,
  {
    name: 'the export of a list',
    operations: ['ExportCases'],
    tell: async ({ browser, turn }) => (await exportedTable(browser, turn % 4 === 0 ? 'xlsx' : 'csv')) ?? [],
    expected: (world) => idsOf(found(world)),
  },
  ...counting,
  ...beside,
  {
    name: 'live changes',
    operations: [],
    everySo: 5,
    tell: heard,
    expected: toBeHeard,
  },
  {
    name: 'an archive of the account',
    operations: ['StartArchiveExport', 'ListExports', 'DeleteExport'],
    everySo: 8,
    tell: async ({ browser }) => (await archived(browser)) ?? [],
    expected: (world) => idsOf(seenBy(world, archiveActions, true)),
  },
];
