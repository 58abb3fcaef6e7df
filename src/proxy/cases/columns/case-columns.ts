/** All cases, by columns: what a search goes through. A pass over 100,000 numbers takes less than a millisecond. */
import { foldCase } from '../../../support/policy/wildcard.ts';
import {
  type CaseRow,
  type CodeColumn,
  codeNames,
  type NumberColumn,
  numberNames,
  type TextColumn,
  textNames,
} from './case-row.ts';
import { TextOrder } from './text-order.ts';
import { compareTexts, Texts } from './texts.ts';

/** Rows for which there is room at the beginning; then twice as many each time. */
const roomAtFirst = 1_024;

type OfEach<Name extends string, Values> = Record<Name, Values>;

function made<Name extends string, Values>(names: readonly Name[], make: () => Values): OfEach<Name, Values> {
  // A member for each of the names.
  return Object.fromEntries(names.map((name) => [name, make()])) as OfEach<Name, Values>;
}

export class CaseColumns {
  readonly texts = new Texts();
  /** By rows, up to `size`. Arrays are others after `put`. */
  codes = made(codeNames, () => new Int32Array(roomAtFirst));
  numbers = made(numberNames, () => new Float64Array(roomAtFirst));
  readonly own = made(textNames, (): string[] => []);
  readonly foldedSubjects: string[] = [];
  readonly subjectOrder = new TextOrder((left, right) =>
    compareTexts(this.foldedSubjects[left] ?? '', this.foldedSubjects[right] ?? ''),
  );
  /** As numbers, where they are. */
  readonly displayIdOrder = new TextOrder((left, right) => {
    const [a = '', b = ''] = [this.own.displayId[left], this.own.displayId[right]];
    return a.length - b.length || compareTexts(a, b);
  });
  readonly #rows = new Map<number, number>();
  readonly #rowsById = new Map<string, number>();

  get size(): number {
    return this.#rows.size;
  }

  /** Where the case is; undefined: it has not come yet. */
  rowOf(caseNo: number): number | undefined {
    return this.#rows.get(caseNo);
  }

  rowOfId(caseId: string): number | undefined {
    return this.#rowsById.get(caseId);
  }

  /** Takes in a case, or what it is now. */
  put(values: CaseRow): void {
    // As the row's query casts them.
    const caseNo = Number(values[codeNames.length + numberNames.indexOf('caseNo')]);
    const row = this.#rows.get(caseNo) ?? this.#newRow(caseNo);
    let place = 0;
    for (const name of codeNames) this.codes[name][row] = this.texts.add(textIn(values[place++]));
    for (const name of numberNames) this.numbers[name][row] = numberIn(values[place++]);
    for (const name of textNames) this.#putText(name, row, textIn(values[place++]) ?? '');
  }

  #newRow(caseNo: number): number {
    const row = this.#rows.size;
    if (row === this.numbers.caseNo.length) this.#makeRoom(row * 2);
    this.#rows.set(caseNo, row);
    return row;
  }

  #makeRoom(room: number): void {
    for (const name of codeNames) this.codes[name] = grown(this.codes[name], new Int32Array(room));
    for (const name of numberNames) this.numbers[name] = grown(this.numbers[name], new Float64Array(room));
  }

  #putText(name: TextColumn, row: number, text: string): void {
    if (this.own[name][row] === text) return;
    this.own[name][row] = text;
    if (name === 'caseId') this.#rowsById.set(text, row);
    if (name === 'displayId') this.displayIdOrder.changed(row);
    if (name !== 'subject') return;
    this.foldedSubjects[row] = foldCase(text);
    this.subjectOrder.changed(row);
  }

  code(name: CodeColumn, row: number): number {
    return this.codes[name][row] ?? 0;
  }

  number(name: NumberColumn, row: number): number {
    return this.numbers[name][row] ?? Number.NaN;
  }

  text(name: CodeColumn, row: number): string {
    return this.texts.textOf(this.code(name, row));
  }
}

type Value = CaseRow[number] | undefined;

function textIn(value: Value): string | null {
  return value === null || value === undefined ? null : String(value);
}

function numberIn(value: Value): number {
  return value === null || value === undefined ? Number.NaN : Number(value);
}

function grown<Values extends Int32Array | Float64Array>(values: Values, larger: Values): Values {
  larger.set(values);
  return larger;
}
