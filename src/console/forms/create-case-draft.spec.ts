import { afterEach, describe, expect, test } from 'vitest';

import { draftName, readDraft, removeDraft, writeDraft } from './create-case-draft.ts';
import { emptyValues } from './create-case-values.ts';

const name = draftName('ada', '111122223333', new URLSearchParams({ account: '111122223333' }));

afterEach(() => localStorage.clear());

describe('draftName', () => {
  const nameFor = (query: string, user = 'ada', account = '111122223333') =>
    draftName(user, account, new URLSearchParams(query));

  test('differs by person, account and what the address fills in', () => {
    const names = [
      nameFor(''),
      nameFor('', 'bob'),
      nameFor('', 'ada', '444455556666'),
      nameFor('subject=a'),
      nameFor('subject=b'),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  test('is the same whatever the order of the parameters', () => {
    expect(nameFor('service=s&subject=a&account=111122223333')).toBe(nameFor('subject=a&service=s'));
  });

  test('no person can name another one’s draft', () => {
    expect(nameFor('', 'ada.111122223333', '')).not.toBe(nameFor('', 'ada', '111122223333'));
  });
});

describe('a draft', () => {
  test('comes back as it was, with the files while the page lives', () => {
    const attachments = [new File(['x'], 'a.log')];
    const values = { ...emptyValues, subject: 'Timeouts', attachments };
    expect(writeDraft(name, values)).toBe(true);
    const draft = readDraft(name);
    expect(draft?.values).toEqual(values);
    expect(draft?.values.attachments[0]).toBe(attachments[0]);
    expect(draft?.lostFiles).toEqual([]);
    expect(draft?.savedAt).toBeGreaterThan(0);
    removeDraft(name);
    expect(readDraft(name)).toBeNull();
  });

  test('names the files that a reload has lost', () => {
    writeDraft(name, { ...emptyValues, attachments: [new File(['x'], 'a.log'), new File(['y'], 'b.log')] });
    const stored = localStorage.getItem(name) ?? '';
    removeDraft(name);
    localStorage.setItem(name, stored);
    expect(readDraft(name)).toMatchObject({ values: emptyValues, lostFiles: ['a.log', 'b.log'] });
  });

  test.each(['', 'null', '{"values":', '[]', '{"values":5}', '"text"'])('%j is none', (stored) => {
    localStorage.setItem(name, stored);
    expect(readDraft(name)).toBeNull();
  });

  test('says when the browser keeps nothing', () => {
    const full = {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    // Only setItem is called.
    expect(writeDraft(name, emptyValues, full as unknown as Storage)).toBe(false);
  });
});
