import { render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { writeContactBlock } from '../../../support/contact-block.ts';
import type { TakenCase } from '../../../support/taken-case.ts';
import { TextProvider } from '../../components/text-provider.tsx';
import { PrintCase } from './print-case.tsx';
import { details } from './test-case.tsx';

function print(body: string): void {
  vi.stubGlobal('print', () => undefined);
  const message = {
    submittedBy: 'mara@example.com',
    timeCreated: details.timeCreated,
    body,
    attachments: [],
  };
  // What the paper shows of it, and nothing else of the format.
  const taken = { accountId: '111122223333', case: details, communications: [message] };
  const services = [
    { code: 'ec2', name: 'Elastic Compute Cloud', categories: [{ code: 'other', name: 'Other' }] },
  ];
  render(
    <TextProvider>
      <PrintCase
        taken={taken as unknown as TakenCase}
        account="Retail (111122223333)"
        services={services}
        onDone={() => undefined}
      />
    </TextProvider>,
  );
}

test('on paper a log keeps its columns, and what was quoted is told apart', () => {
  print('It fails:\n```\n$ ls   -l\n```\n> as you asked\nThe end.');
  expect(screen.getByText('$ ls -l').className).toBe('sc-printed-code');
  expect(screen.getByText('It fails:').className).toBe('');
  expect(within(screen.getByRole('blockquote')).getByText('as you asked')).toBeTruthy();
  expect(screen.getByText('The end.')).toBeTruthy();
});

test('on paper stands what the screen says of the case, in names and not in codes', () => {
  const contact = {
    method: 'phone',
    phoneNumber: '+49 30 1234567',
    country: 'DE',
    region: 'eu-central-1',
  } as const;
  print(writeContactBlock({ ...contact, relatedCase: '1234567' }, 'It fails.'));
  const facts = screen.getAllByRole('term').map((term) => [term.textContent, term.nextSibling?.textContent]);
  expect(Object.fromEntries(facts)).toMatchObject({
    Account: 'Retail (111122223333)',
    Severity: 'Production system down',
    Service: 'Elastic Compute Cloud, Other',
    'Contact method': 'Phone, +49 30 1234567, Germany',
    Region: 'eu-central-1',
    'Related case': '1234567',
  });
});
