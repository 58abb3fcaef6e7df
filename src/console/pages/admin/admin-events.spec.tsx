import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';

import { paths } from '../../paths.ts';
import { adminSession, heading, openAdministration } from '../../test-administration.tsx';
import { failure } from '../../test-screen.tsx';

const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the event history', () => {
  const event = (name: string) => ({
    eventId: name,
    eventTime: '2026-11-20T08:00:00Z',
    eventName: name,
    userName: 'mara',
    record: JSON.stringify({ eventVersion: '1.11', eventName: name }),
  });

  test('shows a record, and saves it alone', async () => {
    const saved = vi.fn<(blob: Blob) => string>(() => 'blob:x');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: saved, revokeObjectURL: () => undefined }));
    const { inputs } = openAdministration(paths.adminEvent('ResolveCase'), {
      LookupEvents: () => ({ body: { events: [event('ResolveCase')] } }),
      ExportEvents: () => ({ body: { fileName: 'one.json.gz', content: btoa('x') } }),
    });
    await heading('ResolveCase');
    expect(inputs('LookupEvents')).toEqual([{ eventId: 'ResolveCase' }]);
    expect(screen.getByRole('region', { name: 'Record' }).textContent).toContain('"eventVersion": "1.11"');
    await userEvent.click(await button('Download as log file'));
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(inputs('ExportEvents')).toEqual([{ eventId: 'ResolveCase' }]);
  });

  test('is exported with its filter, and a refusal stands beside it', async () => {
    const { inputs } = openAdministration(paths.adminEvents({ user: 'mara' }), {
      LookupEvents: () => ({ body: { events: [] } }),
      ExportEventArchive: () => failure('AccessDeniedException', 403),
    });
    await userEvent.click(await button('Export'));
    await userEvent.click(await screen.findByRole('menuitem', { name: /as a ZIP archive/ }));
    await waitFor(() => expect(inputs('ExportEventArchive')).toEqual([{ userName: 'mara' }]));
    expect(await screen.findByText(/request-\d/)).toBeTruthy();
  });

  test('is filtered by the address and goes on to older events', async () => {
    const { inputs } = openAdministration(paths.adminEvents({ user: 'mara', from: '2026-11-20' }), {
      LookupEvents: ({ nextToken }) => ({
        body: nextToken ? { events: [event('Older')] } : { events: [event('Newer')], nextToken: 't' },
      }),
    });
    const link = await screen.findByRole('link', { name: 'Newer' });
    expect(link.getAttribute('href')).toBe(paths.adminEvent('Newer'));
    // There are more than are shown.
    expect(screen.getByText('(1+)')).toBeTruthy();
    await userEvent.click(await button('Show older events'));
    expect(await screen.findByText('Older')).toBeTruthy();
    expect(screen.getByText('(2)')).toBeTruthy();
    const filter = { userName: 'mara', startTime: '2026-11-20T00:00:00.000Z', maxResults: 50 };
    expect(inputs('LookupEvents')).toEqual([filter, { ...filter, nextToken: 't' }]);
  });

  test('takes a filter into the address, and no time that is none', async () => {
    const { router } = openAdministration(paths.adminEvents(), {
      LookupEvents: () => ({ body: { events: [] } }),
    });
    await screen.findByText('No event matches.');
    await userEvent.type(screen.getByRole('textbox', { name: 'From' }), 'yesterday');
    await userEvent.type(screen.getByRole('textbox', { name: 'Case ID' }), 'case-1');
    await userEvent.click(await button('Find events'));
    expect(router.state.location.search).toBe('');
    await userEvent.clear(screen.getByRole('textbox', { name: 'From' }));
    await userEvent.click(await button('Find events'));
    expect(router.state.location.search).toBe('?case=case-1');
  });

  test('is open to who may read it and nothing else', async () => {
    const historian = { ...adminSession, permissions: ['supportcenter:ReadEventHistory'] };
    openAdministration(
      paths.admin(),
      { LookupEvents: () => ({ body: { events: [event('Seen')] } }) },
      historian,
    );
    expect(await screen.findByText('Seen')).toBeTruthy();
  });
});
