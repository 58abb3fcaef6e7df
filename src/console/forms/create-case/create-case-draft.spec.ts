import { afterEach, describe, expect, test } from 'vitest';

import { readLocal } from '../../api/drafts/local-drafts.ts';
import { draftName } from '../../api/drafts/draft-name.ts';
import { enteredIn } from './create-case-draft.ts';
import { type CreateCaseValues, emptyValues } from './create-case-values.ts';
import { draftOf, removeDraft, writeDraft } from '../writing/form-draft.ts';

const name = draftName('ada', '111122223333', new URLSearchParams({ account: '111122223333' }));

const write = (values: CreateCaseValues) => writeDraft(name, values, draftOf(values, null));

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
    expect(write(values)).toBe(true);
    const draft = readLocal(name);
    const entered = draft && enteredIn(name, draft);
    expect(entered).toEqual(values);
    expect(entered?.attachments[0]).toBe(attachments[0]);
    expect(draft?.savedAt).toBeGreaterThan(0);
    removeDraft(name);
    expect(readLocal(name)).toBeNull();
  });

  test('has the names of the files that a reload has lost', () => {
    write({ ...emptyValues, attachments: [new File(['x'], 'a.log'), new File(['y'], 'b.log')] });
    const stored = localStorage.getItem(name) ?? '';
    removeDraft(name);
    localStorage.setItem(name, stored);
    const draft = readLocal(name);
    expect(draft?.fileNames).toEqual(['a.log', 'b.log']);
    expect(draft && enteredIn(name, draft)).toEqual(emptyValues);
  });

  test.each(['', 'null', '{"values":', '[]', '{"values":5}', '"text"'])('%j is none', (stored) => {
    localStorage.setItem(name, stored);
    expect(readLocal(name)).toBeNull();
  });

  test('says when the browser keeps nothing', () => {
    const full = {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    // Only setItem is called.
    const draft = draftOf(emptyValues, null);
    expect(writeDraft(name, emptyValues, draft, full as unknown as Storage)).toBe(false);
  });
});
