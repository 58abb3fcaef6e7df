/**
 * A conversation of thousands, bound in sheets of a few: where messages come, the browser works out anew the
 * sheet that they come to, and no other. (One long list was rejected: a rule of the design system counts from
 * the last child, and so each message that was added made the browser style all of its siblings again.)
 *
 * A message stays in the sheet that it was put in: moved to another it would be drawn anew, folded again and
 * without the focus. So what comes is bound to what was bound before, and nothing is ever dealt out again.
 */
import type { TimelineItem } from './timeline.ts';

export type GapItem = Extract<TimelineItem, { readonly kind: 'gap' }>;
/** What stands in sheets: messages, and what happened between them. */
export type Line = Exclude<TimelineItem, GapItem>;

export interface Sheet {
  readonly kind: 'sheet';
  /** Tells it from the others for as long as it is there; says nothing about its place. */
  readonly number: number;
  readonly lines: readonly Line[];
}

/** What stands one below the other. No sheet reaches over a gap. */
export type Part = Sheet | GapItem;

/** Lines that are put into one sheet: a page of messages, and what happened between them. */
export const sheetSize = 40;

/** Neighbours that were in one sheet before, or in none. */
interface Run {
  readonly number: number | undefined;
  readonly lines: Line[];
}

/** What lies between two gaps, by where it was. What comes to stand within a sheet belongs to it. */
function runsOf(lines: readonly Line[], places: ReadonlyMap<string, number>, taken: Set<number>): Run[] {
  const ends = new Map<number | undefined, number>();
  lines.forEach(({ key }, index) => ends.set(places.get(key), index));
  ends.delete(undefined);
  const runs: Run[] = [];
  for (const [index, line] of lines.entries()) {
    const last = runs.at(-1);
    const place = places.get(line.key);
    const isWithin = index <= (ends.get(last?.number) ?? -1);
    // A sheet that a gap has torn keeps its upper half; the rest is as if it were new.
    const isOpening = !isWithin && place !== undefined && !taken.has(place);
    if (isOpening) taken.add(place);
    if (last && (isWithin || (!isOpening && last.number === undefined))) last.lines.push(line);
    else runs.push({ number: isOpening ? place : undefined, lines: [line] });
  }
  return runs;
}

/** Puts what is new to its neighbours above or below, where all of it has room, or else into new sheets. */
function bindRuns(runs: readonly Run[], nextNumber: () => number): Run[] {
  const sheets: Run[] = [];
  for (const [index, { number, lines }] of runs.entries()) {
    const above = sheets.at(-1);
    const below = runs[index + 1];
    const hasRoom = (sheet: Run) => sheet.lines.length + lines.length <= sheetSize;
    if (above && (number === undefined ? hasRoom(above) : number === above.number))
      above.lines.push(...lines);
    else if (number !== undefined) sheets.push({ number, lines });
    else if (below && hasRoom(below)) sheets.push({ number: below.number, lines });
    else {
      for (let start = 0; start < lines.length; start += sheetSize) {
        sheets.push({ number: nextNumber(), lines: lines.slice(start, start + sheetSize) });
      }
    }
  }
  return sheets;
}

const contentOf = (line: Line) => (line.kind === 'message' ? line.communication : line.entry);

/** The sheet as it was, where nothing of it is other: what is drawn of it stays then without a look at it. */
function keptOr(sheet: Sheet, before: Sheet | undefined): Sheet {
  const isSame =
    before?.lines.length === sheet.lines.length &&
    before.lines.every((line, index) => contentOf(line) === contentOf(sheet.lines[index] ?? line));
  return isSame ? before : sheet;
}

/** A timeline in sheets, bound on from what it was bound in before. */
export function bindSheets(items: readonly TimelineItem[], before: readonly Part[] = []): Part[] {
  const known = new Map(before.flatMap((part) => (part.kind === 'sheet' ? [[part.number, part]] : [])));
  const places = new Map<string, number>();
  for (const { number, lines } of known.values()) for (const { key } of lines) places.set(key, number);
  let highest = Math.max(0, ...known.keys());
  const nextNumber = () => (highest += 1);
  const taken = new Set<number>();
  const parts: Part[] = [];
  let lines: Line[] = [];
  const bindLines = () => {
    for (const { number = nextNumber(), lines: bound } of bindRuns(runsOf(lines, places, taken), nextNumber))
      parts.push(keptOr({ kind: 'sheet', number, lines: bound }, known.get(number)));
    lines = [];
  };
  for (const item of items) {
    if (item.kind === 'gap') {
      bindLines();
      parts.push(item);
    } else lines.push(item);
  }
  bindLines();
  return parts;
}
