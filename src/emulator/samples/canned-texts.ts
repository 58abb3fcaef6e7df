/** Sample texts of the agents, so that the desk has some to insert. Their names say that they are samples. */
import type { CannedTextRow } from '../store/desk-schema.ts';

const texts: readonly (readonly [name: string, body: string])[] = [
  [
    'Sample: ask for logs',
    'Hello {{requester}},\n\nThank you for contacting AWS Support about "{{subject}}".\n\nTo look further into case ' +
      '{{case}}, please send us the request IDs and the logs from ten minutes before to ten minutes after the ' +
      'problem, with their time zone.\n\nBest regards,\n{{me}}\nAmazon Web Services',
  ],
  [
    'Sample: we are looking into it',
    'Hello {{requester}},\n\nWe have read your case {{case}} and are looking into it. You hear from us again as ' +
      'soon as we know more. There is nothing you have to do.\n\nBest regards,\n{{me}}\nAmazon Web Services',
  ],
  [
    'Sample: resolved',
    'Hello {{requester}},\n\nWe have found and removed the cause of "{{subject}}", and resolve the case now. If you ' +
      'see it again, answer within 14 days: that reopens the case.\n\nBest regards,\n{{me}}\nAmazon Web Services',
  ],
];

export function sampleCannedTexts(now: number): CannedTextRow[] {
  return texts.map(([name, body], index) => ({
    text_id: `sample-${index + 1}`,
    name,
    body,
    updated_by: 'Sample data',
    updated_at: now,
  }));
}
