import { describe, expect, test } from 'vitest';

import { messageBlocks } from './message-blocks.ts';

describe('text', () => {
  test('keeps lines and spaces', () =>
    expect(messageBlocks('one\n  two\n\nthree')).toEqual([{ kind: 'text', text: 'one\n  two\n\nthree' }]));

  test('without anything in it is none', () => expect(messageBlocks(' \n\n\t')).toEqual([]));
});

describe('code', () => {
  test('between fences is taken out, untouched', () =>
    expect(messageBlocks('before\r\n```sh\r\n  https://example.com `x`\r\n> y\r\n```\r\nafter')).toEqual([
      { kind: 'text', text: 'before' },
      { kind: 'code', text: '  https://example.com `x`\n> y' },
      { kind: 'text', text: 'after' },
    ]));

  test('without an end runs to the last line', () =>
    expect(messageBlocks('```\na\nb')).toEqual([{ kind: 'code', text: 'a\nb' }]));

  test.each([
    ['a Java stack trace', 'java.lang.IllegalStateException: no\n\tat a.B.c(B.java:1)\n\tat a.B.d(B.java:2)'],
    ['a Python one', 'Traceback (most recent call last):\n    File "a.py", line 1\nValueError: no'],
    [
      'a short Python one',
      'Traceback (most recent call last):\n  File "/app/worker.py", line 12, in run\n    connect()\nConnectionError: timed out',
    ],
    [
      'a Python one without its code',
      'Traceback (most recent call last):\n  File "<stdin>", line 1, in <module>\nZeroDivisionError: division by zero',
    ],
    [
      'a Python one of an exception by another name',
      'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    main()\n    ~~~~^^\nrequests.exceptions.ReadTimeout: read timed out. (30)',
    ],
    [
      'a Python one of an exception without a word',
      'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    main()\nKeyboardInterrupt',
    ],
    ['a short Java one', 'Exception in thread "main" java.lang.Error: no\n\tat a.B.main(B.java:3)'],
    ['a JavaScript one', 'TypeError: x is undefined\n    at f (a.js:1:2)\n    at g (a.js:3:4)'],
    ['a log', '2026-11-21T10:00:00Z a\n2026-11-21T10:00:01Z b\n2026-11-21 10:00:02,1 c'],
    ['a system log', 'Nov 21 02:41:34 host a\nNov 21 02:41:35 host b\nNov  1 02:41:36 host c'],
    ['levels', 'INFO: a\nWARN b\nERROR c'],
  ])('%s is one without fences', (_name, log) =>
    expect(messageBlocks(`See:\n${log}\nThanks`)).toEqual([
      { kind: 'text', text: 'See:' },
      { kind: 'code', text: log },
      { kind: 'text', text: 'Thanks' },
    ]),
  );

  test('of two exceptions is one, with the words between them', () => {
    const first = 'Traceback (most recent call last):\n  File "a.py", line 1, in f\nKeyError: 1';
    const second = 'Traceback (most recent call last):\n  File "a.py", line 3, in g\nValueError: 2';
    const log = `${first}\n\nDuring handling of the above exception, another exception occurred:\n\n${second}`;
    expect(messageBlocks(`See:\n${log}\n\nThanks`)).toEqual([
      { kind: 'text', text: 'See:' },
      { kind: 'code', text: log },
      { kind: 'text', text: 'Thanks' },
    ]);
  });

  test('ends where somebody speaks again', () =>
    expect(messageBlocks('Traceback (most recent call last):\n  File "a.py", line 1\nHere it ends.')).toEqual(
      [
        { kind: 'code', text: 'Traceback (most recent call last):\n  File "a.py", line 1' },
        { kind: 'text', text: 'Here it ends.' },
      ],
    ));

  test('one line of a log, and a list, stay text', () => {
    const body = 'At 2026-11-21 it began.\nERROR x\n- one\n  - two\n1. three';
    expect(messageBlocks(body)).toEqual([{ kind: 'text', text: body }]);
  });
});

describe('quotations', () => {
  test('lose their marks, and keep who was quoted', () =>
    expect(
      messageBlocks(
        'Yes.\n\nOn Mon, 3 Oct 2026 at 10:00, A <a@example.com>\nwrote:\n\n> one\n>\n> > two\n\n> three',
      ),
    ).toEqual([
      { kind: 'text', text: 'Yes.' },
      {
        kind: 'quote',
        text: 'one\n\n> two\n\nthree',
        heading: 'On Mon, 3 Oct 2026 at 10:00, A <a@example.com> wrote:',
      },
    ]));

  test('stand between the answers to them', () =>
    expect(messageBlocks('> a?\nYes\n> b?\nNo').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'quote a?',
      'text Yes',
      'quote b?',
      'text No',
    ]));

  test.each([
    '-----Original Message-----\nFrom: x\n\nText',
    'From: A <a@example.com>\nSent: Monday\nTo: B\nSubject: Re: x\n\nText',
  ])('run to the end after the head of a mail', (history) =>
    expect(messageBlocks(`Thanks\n\n${history}`)).toEqual([
      { kind: 'text', text: 'Thanks' },
      { kind: 'quote', text: history },
    ]),
  );

  test('a sentence that begins with From is none', () =>
    expect(messageBlocks('From: here\nto there')).toHaveLength(1));
});

test.each([
  ['fences', '```\n'.repeat(50_000)],
  ['marks', '>\n\n'.repeat(50_000)],
  ['empty lines', `a${'\n'.repeat(200_000)}b`],
  ['spaces', `${' '.repeat(200_000)}x\n`.repeat(3)],
  ['attributions', 'On a wrote\n'.repeat(30_000)],
  ['heads', 'From: a\nDate: b\n'.repeat(30_000)],
  ['half a log', 'INFO x\nINFO y\nz\n'.repeat(30_000)],
  [
    'tracebacks',
    'Traceback (most recent call last):\n  File "a", line 1\nE: x\n\nDuring handling of the above exception, x\n\n'.repeat(
      20_000,
    ),
  ],
  ['half a traceback', 'Traceback (most recent call last):\n'.repeat(50_000)],
  ['words without an end', 'a.'.repeat(200_000)],
  ['an attribution without an end', `On ${'wrote '.repeat(40_000)}`],
])('%s by the thousand lose nothing but their marks, in a time that grows with the text', (_name, body) => {
  // A way through that looked again at what it has seen would take minutes here, and the runner would end it.
  const shown = messageBlocks(body).map(({ text }) => text);
  expect(shown.join('').length).toBeLessThanOrEqual(body.length);
});
