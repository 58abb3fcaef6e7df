/** Which rows a person may see, and of which they may read the messages: what policies leave open, as a test. */
import {
  type CaseAttributes,
  type CaseCondition,
  type CaseTest,
  matchesCase,
  type Residual,
} from '../../../support/policy/case-condition.ts';
import type { CaseColumns } from './case-columns.ts';
import type { CodeColumn } from './case-row.ts';
import type { Asker } from './question.ts';
import { byText, every, labelsIn, not, passing, type RowTest, some } from './row-tests.ts';

export function seenRows(columns: CaseColumns, asker: Asker): Int32Array {
  const all = new Int32Array(columns.size);
  for (let row = 0; row < all.length; row += 1) all[row] = row;
  // Most see all of some accounts: a look at a number for each row takes a tenth of what a test does.
  if (asker.scopes.some(({ sees }) => sees !== true)) return passing(all, scopeTest(columns, asker, 'sees'));
  const isSeen = new Uint8Array(columns.texts.size);
  for (const { accountId } of asker.scopes) isSeen[columns.texts.find(accountId)] = 1;
  const accounts = columns.codes.accountId;
  let count = 0;
  for (let row = 0; row < all.length; row += 1) if (isSeen[accounts[row] ?? 0] === 1) all[count++] = row;
  return all.subarray(0, count);
}

export function scopeTest(columns: CaseColumns, { scopes }: Asker, part: 'sees' | 'reads'): RowTest {
  // Accounts are often under the same policies.
  const made = new Map<string, RowTest>();
  const testOf = (residual: Residual): RowTest => {
    if (typeof residual === 'boolean') return () => residual;
    const key = JSON.stringify(residual);
    const test = made.get(key) ?? conditionTest(columns, residual);
    made.set(key, test);
    return test;
  };
  // By the numbers of their accounts.
  const tests = Array.from<RowTest | undefined>({ length: columns.texts.size });
  for (const scope of scopes) {
    const account = columns.texts.find(scope.accountId);
    if (account !== -1) tests[account] = testOf(scope[part]);
  }
  const accounts = columns.codes.accountId;
  return (row) => tests[accounts[row] ?? 0]?.(row) ?? false;
}

/** Where the values of an attribute stand. Who opened a case is known by id and by name. */
const columnsOf = {
  SubmittedBy: ['submittedBy'],
  OpenedBy: ['openerId', 'openedBy'],
  Label: ['labels'],
  ServiceCode: ['serviceCode'],
  Team: ['team'],
} as const satisfies Record<CaseTest['key'], readonly CodeColumn[]>;

/** What the upstream has left out is kept as an empty text. */
function valuesIn(column: CodeColumn, text: string): readonly string[] {
  if (column === 'labels') return labelsIn(text);
  return text === '' ? [] : [text];
}

const nothing: CaseAttributes = { SubmittedBy: [], OpenedBy: [], Label: [], ServiceCode: [], Team: [] };

function conditionTest(columns: CaseColumns, condition: CaseCondition): RowTest {
  switch (condition.kind) {
    case 'all':
      return every(condition.conditions.map((part) => conditionTest(columns, part)));
    case 'any':
      return some(condition.conditions.map((part) => conditionTest(columns, part)));
    case 'not':
      return not(conditionTest(columns, condition.condition));
    case 'present':
    case 'some':
    case 'some-other': {
      // Each asks for one value, wherever it stands.
      const { key } = condition;
      const passes = (column: CodeColumn) => (text: string) =>
        matchesCase(condition, { ...nothing, [key]: valuesIn(column, text) });
      return some(columnsOf[key].map((column) => byText(columns, column, passes(column))));
    }
  }
}
