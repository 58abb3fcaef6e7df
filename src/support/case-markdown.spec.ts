import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { caseMarkdown } from './case-markdown.ts';
import { writeContactBlock } from './contact-block.ts';
import { contactOf, type TakenCase, type TakenCommunication } from './taken-case.ts';
import { zonedClock } from './zoned-time.ts';

const clock = zonedClock('Europe/Berlin');

function taken(subject: string, communications: readonly TakenCommunication[]): TakenCase {
  const contact = contactOf(communications);
  return {
    format: 'support-center-case',
    version: 1,
    exportedAt: '2026-11-21T08:00:00.000Z',
    accountId: '111122223333',
    source: 'support-api',
    case: {
      caseId: 'case-111122223333-muen-2026-7118885805350839',
      displayId: '1234563851',
      subject,
      status: 'work-in-progress',
      serviceCode: 'amazon-sqs',
      categoryCode: 'other',
      severityCode: 'high',
      language: 'en',
      submittedBy: 'ann',
      timeCreated: '2026-11-20T08:30:00.000Z',
      ccEmailAddresses: ['on-call@example.com'],
    },
    ...(contact && { contact }),
    communications,
  };
}

const message = (body: string, submittedBy = 'ann'): TakenCommunication => ({
  body,
  submittedBy,
  timeCreated: '2026-11-20T08:30:00.000Z',
  attachments: [{ attachmentId: 'a', fileName: 'a `b`.log', path: 'attachments/a _b_.log' }],
});

/** The bodies in the file and every other line, read by the rule of CommonMark: what opened must close. */
function read(markdown: string): { bodies: string[]; rest: string[] } {
  const [bodies, rest]: [string[], string[]] = [[], []];
  let open: { fence: string; lines: string[] } | null = null;
  for (const line of markdown.split('\n')) {
    const fence = /^ {0,3}(`{3,})([^`]*)$/.exec(line);
    if (open && fence?.[2]?.trim() === '' && (fence[1]?.length ?? 0) >= open.fence.length) {
      bodies.push(open.lines.join('\n'));
      open = null;
    } else if (open) open.lines.push(line);
    else if (fence) open = { fence: fence[1] ?? '', lines: [] };
    else rest.push(line);
  }
  expect(open).toBeNull();
  return { bodies, rest };
}

describe('a case as Markdown', () => {
  test('reads like one', () => {
    const first = writeContactBlock(
      { method: 'phone', phoneNumber: '+49 30 1234567', country: 'DE' },
      'It stands.',
    );
    expect(
      caseMarkdown(
        taken('The *queue* stands', [message(first), message('We look.', 'Amazon Web Services')]),
        clock,
      ),
    ).toMatchInlineSnapshot(`
      "# The \\*queue\\* stands

      - Case: \`1234563851\`
      - Case ID: \`case-111122223333-muen-2026-7118885805350839\`
      - Account: \`111122223333\`
      - Status: \`Pending Amazon Action\`
      - Severity: \`high\`
      - Service: \`amazon-sqs\`
      - Category: \`other\`
      - Language: \`en\`
      - Submitted by: \`ann\`
      - Opened: \`2026-11-20 09:30:00 +01:00\`
      - Contact method: \`phone, +49 30 1234567, DE\`
      - Additional contacts: \`on-call@example.com\`
      - Messages: \`2\`
      - Exported: \`2026-11-21 09:00:00 +01:00, Europe/Berlin\`

      ## 1. ann, 2026-11-20 09:30:00 +01:00

      \`\`\`text
      Contact method: Phone
      Phone number: +49 30 1234567
      Country: DE
      ----------

      It stands.
      \`\`\`

      Attachments:

      - \`\` a \`b\`.log \`\` in \`attachments/a _b_.log\`

      ## 2. Amazon Web Services, 2026-11-20 09:30:00 +01:00

      \`\`\`text
      We look.
      \`\`\`

      Attachments:

      - \`\` a \`b\`.log \`\` in \`attachments/a _b_.log\`
      "
    `);
  });

  const hostile = [
    '```\n# Not a heading\n```',
    '````text\n```',
    '~~~\nx',
    '   ```',
    '<script>alert(1)</script>',
    '`'.repeat(40),
    '# Heading\n\n- list\n[link](javascript:x)',
    'ends with a fence\n```',
    '```',
    '',
  ];
  test.each(hostile.map((text) => [JSON.stringify(text), text]))('keeps %s in its place', (_name, text) => {
    const { bodies, rest } = read(caseMarkdown(taken(text, [message(text, text), message('next')]), clock));
    expect(bodies).toEqual([text, 'next']);
    expect(rest.filter((line) => line.startsWith('#'))).toHaveLength(3);
    for (const line of rest) expect(line).not.toMatch(/^(?:~~~|<|\[)/);
  });

  test('keeps any text letter by letter', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('`', '~', '\n', ' ', 'a', '#', '\t') }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(texts, (bodies) => {
        expect(
          read(
            caseMarkdown(
              taken(
                'x',
                bodies.map((body) => message(body)),
              ),
              clock,
            ),
          ).bodies,
        ).toEqual(bodies);
      }),
    );
  });
});
