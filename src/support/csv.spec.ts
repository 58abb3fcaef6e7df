import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { byteOrderMark, csvLine, neutralised } from './csv.ts';

/** Fields of one record, read letter by letter as RFC 4180 has them. */
function readLine(line: string): string[] {
  const fields = [''];
  let isQuoted = false;
  const add = (text: string) => fields.push((fields.pop() ?? '') + text);
  for (const token of line.slice(0, -2).match(/""|"|,|[^",]+/g) ?? []) {
    if (token === ',' && !isQuoted) fields.push('');
    else if (token === '"') isQuoted = !isQuoted;
    else add(token === '""' ? '"' : token);
  }
  return fields;
}

const formulas = [
  '=1+1', '=cmd|’/C calc’!A0', '=HYPERLINK("http://x","y")', '=IMPORTXML("http://x","//a")', '=WEBSERVICE("http://x")',
  '+1+1', '+cmd|x', '-1+1', '-2+3+cmd|x', '@SUM(1)', '@x', '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '  +1', '\u00A0=1',
  '\uFEFF=1', '\0=1', '＝1+1', '＋1', '－1', '＠x', '==1', '=-1', '+=1', '@=1', '-@1', '\t\t=1', ' \t =1', '\ttext',
  '\rtext', '\ntext', 'a;=1+1', 'a\t=1+1', 'a\n=1+1', 'a\r\n@x', 'a; +1', 'a;-1', '=',
]; // prettier-ignore

describe('CSV', () => {
  test.each(formulas.map((text) => [JSON.stringify(text), text]))('computes nothing of %s', (_name, text) => {
    const [cell = ''] = readLine(csvLine([text]));
    expect(cell).toContain("'");
    expect(cell).not.toMatch(/^[\t\r\n]/);
    for (const part of cell.split(/[;\t\r\n]/)) expect(part).not.toMatch(/^[\s\0\uFEFF]*[=+\-@＝＋－＠]/);
  });

  test('is read again as it was written, but for what was made harmless', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, (cells) => {
        expect(readLine(csvLine(cells))).toEqual(cells.map((cell) => neutralised(cell.toWellFormed())));
      }),
    );
  });

  test('leaves what is harmless as it is', () => {
    const harmless = ['Störung', 'a-b', '1=1', 'mail@example.com', 'a, "b"', 'two\nlines', "it's", '日本語'];
    expect(readLine(csvLine(harmless))).toEqual(harmless);
    expect(csvLine(['a', 1, -2, true, null, ''])).toBe('a,1,-2,true,,\r\n');
    expect(csvLine(['a "b"', 'c,d'])).toBe('"a ""b""","c,d"\r\n');
    expect(Buffer.from(byteOrderMark).toString('hex')).toBe('efbbbf');
  });
});
