/** Takes a message apart into what is shown differently: text, code and logs, what was quoted. */
import { beginsHistory, isAttribution, isFence, isQuoted, looksLikeCode } from './line-kinds.ts';
import { beginsTrace, traceEnd } from './stack-trace.ts';

export interface MessageBlock {
  readonly kind: 'text' | 'code' | 'quote';
  /** Its lines; of a quotation without the marks. */
  readonly text: string;
  /** Who was quoted, as mail programs write it above a quotation. */
  readonly heading?: string;
}

type Lines = readonly string[];

/** Fewer lines in a row that look like a log are a coincidence. */
const shortestLog = 3;

/** Where lines that look like a log end. */
function logEnd(lines: Lines, start: number): number {
  let end = start;
  while (end < lines.length && looksLikeCode(lines[end] ?? '')) end += 1;
  return end;
}

/** How many lines from here on are of a stack trace, and of those that it led to. */
function traceLength(lines: Lines, start: number): number {
  let end = logEnd(lines, start);
  for (;;) {
    const next = traceEnd(lines, end);
    if (next === end) return end - start;
    end = logEnd(lines, next);
  }
}

/** How many lines from here on are of a log; 0 where too few are. */
function logLength(lines: Lines, start: number): number {
  if (beginsTrace(lines, start)) return traceLength(lines, start);
  const length = logEnd(lines, start) - start;
  return length >= shortestLog ? length : 0;
}

/** The lines of a quotation: empty ones between them belong to it. */
function quoteLength(lines: Lines, start: number): number {
  let end = start;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (isQuoted(line)) end = index + 1;
    else if (line.trim() !== '') break;
  }
  return end - start;
}

/** Lines between fences; without a second one, all that follow. */
function fencedLength(lines: Lines, start: number): number {
  let end = start;
  while (end < lines.length && !isFence(lines[end] ?? '')) end += 1;
  return end - start;
}

/** Text without the empty lines around it; null where there is nothing else. */
function textBlock(lines: Lines): MessageBlock[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first === -1 ? [] : [{ kind: 'text', text: lines.slice(first).join('\n').trimEnd() }];
}

/** Takes the words that name who is quoted from the end of what stands above: one line, or one that was wrapped. */
function splitAttribution(lines: Lines): { readonly above: Lines; readonly heading: string | null } {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  for (const count of [1, 2]) {
    const from = last + 1 - count;
    const heading =
      from < 0
        ? ''
        : lines
            .slice(from, last + 1)
            .join(' ')
            .trim();
    if (isAttribution(heading)) return { above: lines.slice(0, from), heading };
  }
  return { above: lines, heading: null };
}

interface Piece {
  readonly kind: 'code' | 'quote';
  /** Lines that belong to it, and those of them that are only its marks. */
  readonly count: number;
  readonly text: Lines;
}

/** What begins at a line and is no text; null where text goes on. */
function pieceAt(lines: Lines, index: number): Piece | null {
  const line = lines[index] ?? '';
  const taken = (count: number) => lines.slice(index, index + count);
  if (isFence(line)) {
    const length = fencedLength(lines, index + 1);
    return { kind: 'code', count: length + 2, text: lines.slice(index + 1, index + 1 + length) };
  }
  if (isQuoted(line)) {
    const count = quoteLength(lines, index);
    return { kind: 'quote', count, text: taken(count).map((one) => one.replace(/^> ?/, '')) };
  }
  if (beginsHistory(lines, index)) return { kind: 'quote', count: Infinity, text: lines.slice(index) };
  const count = logLength(lines, index);
  return count > 0 ? { kind: 'code', count, text: taken(count) } : null;
}

/**
 * Three backticks at the start of a line begin code, and end it. Some lines in a row that look like a log
 * are one. `>` marks a quotation; below `-----Original Message-----` and the like everything is one.
 */
export function messageBlocks(body: string): MessageBlock[] {
  const lines = body.replaceAll('\r\n', '\n').split('\n');
  const blocks: MessageBlock[] = [];
  let written = 0;
  let index = 0;
  while (index < lines.length) {
    const piece = pieceAt(lines, index);
    if (!piece) {
      index += 1;
      continue;
    }
    const between = lines.slice(written, index);
    const { above, heading } =
      piece.kind === 'quote' ? splitAttribution(between) : { above: between, heading: null };
    const text = piece.text.join('\n');
    blocks.push(...textBlock(above), { kind: piece.kind, text, ...(heading !== null && { heading }) });
    index += piece.count;
    written = index;
  }
  return [...blocks, ...textBlock(lines.slice(written))];
}
