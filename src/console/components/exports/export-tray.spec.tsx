import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useNavigate } from 'react-router';
import { expect, test, vi } from 'vitest';

import { encodeFrame, type ProgressFrame } from '../../../contract/progress-stream.ts';
import { endFileRun } from '../../api/exports/file-run.ts';
import { type Exported, useFileExport } from '../../api/exports/use-file-export.ts';
import { renderScreen } from '../../test-screen.tsx';
import { ExportPlace } from '../news-places.tsx';

const wish = {
  address: '/api/center',
  operation: 'ExportCases',
  input: {},
  fileName: 'cases.csv',
  type: 'text/csv',
  total: 3,
  counted: 'exports.counted.rows',
} as const;

function Page({ onSaved }: { readonly onSaved: (file: Exported) => void }) {
  const { begin } = useFileExport(onSaved);
  const navigate = useNavigate();
  return (
    <>
      <button type="button" onClick={() => begin(wish)}>
        Take
      </button>
      <button type="button" onClick={() => void navigate('/elsewhere')}>
        Leave
      </button>
    </>
  );
}

/** An answer for each time that it is asked for, written as the test likes. */
function stubFiles() {
  const answers: WritableStreamDefaultWriter<Uint8Array>[] = [];
  vi.stubGlobal('fetch', async (_address: unknown, init?: RequestInit) => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, {
      highWaterMark: 9,
    });
    const writer = writable.getWriter();
    init?.signal?.addEventListener('abort', () => void writer.abort(init.signal?.reason));
    answers.push(writer);
    return new Response(readable);
  });
  return async (answer: number, ...frames: readonly ProgressFrame[]) => {
    await waitFor(() => expect(answers.length).toBeGreaterThan(answer));
    for (const frame of frames) await answers[answer]?.write(encodeFrame(frame));
  };
}

function show() {
  endFileRun();
  const saved = vi.fn<(file: Exported) => void>();
  const routes = [
    {
      path: '/',
      element: (
        <>
          <ExportPlace />
          <Page onSaved={saved} />
        </>
      ),
    },
    {
      path: '/elsewhere',
      element: (
        <>
          <ExportPlace />
          <main tabIndex={-1}>elsewhere</main>
        </>
      ),
    },
  ];
  renderScreen({ path: '/', routes });
  return saved;
}

const progress = (done: number): ProgressFrame => ({ kind: 'progress', progress: { done, total: 3 } });
const press = async (name: string) => await userEvent.click(await screen.findByRole('button', { name }));

test('an export goes on while another page is read', async () => {
  const write = stubFiles();
  const saved = show();
  await press('Take');
  await write(0, progress(1));
  await press('Leave');
  await screen.findByText('elsewhere');
  expect((await screen.findAllByText('1 of 3 rows')).length).toBeGreaterThan(0);
  await write(0, { kind: 'bytes', bytes: new Uint8Array(2) }, progress(3), { kind: 'end' });
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(saved.mock.lastCall?.[0]).toMatchObject({ fileName: 'cases.csv', done: 3, missing: 0 });
  expect(screen.queryByRole('region', { name: 'Export' })).toBeNull();
});

test('a cancelled export gives the focus back to where it was begun', async () => {
  const write = stubFiles();
  const saved = show();
  await press('Take');
  await write(0, progress(1));
  await press('Cancel export');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Take'));
  expect(screen.queryByRole('region', { name: 'Export' })).toBeNull();
  expect(saved).not.toHaveBeenCalled();
});

test('an export that fails says that nothing was saved, and is tried again under the focus', async () => {
  const write = stubFiles();
  const saved = show();
  await press('Take');
  const failure = { __type: 'InternalFailure', message: 'as it is worded' };
  await write(0, progress(1), { kind: 'failure', failure });
  await screen.findByText('Nothing was saved.');
  await press('Try again');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Cancel export'));
  await write(1, progress(3), { kind: 'end' });
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Take'));
});
