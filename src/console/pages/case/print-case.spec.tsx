import { render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import type { TakenCase } from '../../../support/taken-case.ts';
import { TextProvider } from '../../components/text-provider.tsx';
import { PrintCase } from './print-case.tsx';
import { details } from './test-case.tsx';

const body = 'It fails:\n```\n$ ls   -l\n```\n> as you asked\nThe end.';
const message = { submittedBy: 'mara@example.com', timeCreated: details.timeCreated, body, attachments: [] };

test('on paper a log keeps its columns, and what was quoted is told apart', () => {
  vi.stubGlobal('print', () => undefined);
  // What the paper shows of it, and nothing else of the format.
  const taken = { accountId: '111122223333', case: details, contact: null, communications: [message] };
  render(
    <TextProvider>
      <PrintCase taken={taken as unknown as TakenCase} onDone={() => undefined} />
    </TextProvider>,
  );
  expect(screen.getByText('$ ls -l').className).toBe('sc-printed-code');
  expect(screen.getByText('It fails:').className).toBe('');
  expect(within(screen.getByRole('blockquote')).getByText('as you asked')).toBeTruthy();
  expect(screen.getByText('The end.')).toBeTruthy();
});
