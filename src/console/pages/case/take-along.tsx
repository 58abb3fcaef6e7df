import '../../text/en/exports.ts';

import type { CaseDetails } from '@aws-sdk/client-support';
import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';

import { lazyPiece } from '../../components/lazy-piece.tsx';
import type { CaseFormat } from '../../../contract/center/exports.ts';
import { accountCenterAddress } from '../../api/addresses.ts';
import { tellFileRun } from '../../api/exports/file-run.ts';
import { fetchTakenCase } from '../../api/exports/taken-case.ts';
import { type Exported, ownTimeZone, useFileExport } from '../../api/exports/use-file-export.ts';
import { isSignedOut } from '../../api/errors.ts';
import { accountOf, isAllowed } from '../../api/permissions.ts';
import { servicesQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { useNotify } from '../../components/notices.tsx';
import { saveFile } from '../../components/save-file.ts';
import { usePrintKey } from '../../hooks/use-print-key.ts';
import { useText } from '../../hooks/use-text.ts';

const PrintCase = lazyPiece(async () => (await import('./print-case.tsx')).PrintCase);

export interface TakeAlongProps {
  readonly accountId: string;
  readonly details: CaseDetails;
}

const files: Readonly<Record<CaseFormat, { readonly ending: string; readonly type: string }>> = {
  zip: { ending: 'zip', type: 'application/zip' },
  markdown: { ending: 'md', type: 'text/markdown' },
  json: { ending: 'json', type: 'application/json' },
};
const formats = ['zip', 'markdown', 'json'] as const;

function useItems(accountId: string): { items: ButtonDropdownProps.Item[]; mayRead: boolean } {
  const text = useText();
  const session = useSession();
  const mayRead = isAllowed(session, accountId, 'support:DescribeCommunications');
  const mayAttach = isAllowed(session, accountId, 'support:DescribeAttachment');
  const items = formats.map((format) => ({
    id: format,
    text: text(`exports.case.${format}`),
    secondaryText: text(`exports.case.${format}.text`),
    ...(format === 'zip' &&
      !mayAttach && { disabled: true, disabledReason: text('exports.case.zip.denied') }),
  }));
  const print = {
    id: 'print',
    text: text('exports.case.print'),
    secondaryText: text('exports.case.print.text'),
  };
  return { items: [...items, print], mayRead };
}

/** The case for the printer; why there is none is told where exports tell it. */
function usePrint(accountId: string, caseId: string) {
  const session = useSession();
  const queryClient = useQueryClient();
  const dismiss = () => tellFileRun(null);
  /** Without them the paper has the codes, as the screen has. */
  const askServices = async () =>
    isAllowed(session, accountId, 'support:DescribeServices')
      ? await queryClient.ensureQueryData(servicesQuery(accountId)).catch(() => [])
      : [];
  const print = useMutation({
    mutationFn: async () => {
      const [taken, services] = await Promise.all([fetchTakenCase(accountId, caseId), askServices()]);
      const name = accountOf(session, accountId)?.name;
      return { taken, services, account: name ? `${name} (${accountId})` : accountId };
    },
    onMutate: dismiss,
    onError: (error) => {
      const again = () => print.mutate();
      const nothing = { fileName: '', counted: 'exports.counted.files', progress: null } as const;
      if (!isSignedOut(error)) tellFileRun({ ...nothing, error, again, cancel: dismiss, dismiss });
    },
  });
  return print;
}

/** The case as a file or on paper. */
export function TakeAlong({ accountId, details }: TakeAlongProps) {
  const text = useText();
  const notify = useNotify();
  const { items, mayRead } = useItems(accountId);
  const { caseId = '', displayId = '' } = details;
  const saved = ({ fileName, content, missing }: Exported) => {
    if (content) saveFile(fileName, content);
    if (missing === 0) notify({ type: 'success', header: text('exports.saved', { fileName }) });
    else {
      const header = text('exports.saved.missing', { fileName, missing });
      notify({ type: 'warning', header, content: text('exports.saved.missing.text') });
    }
  };
  const run = useFileExport(saved);
  const print = usePrint(accountId, caseId);
  const beginPrint = () => {
    if (!print.isPending) print.mutate();
  };
  usePrintKey(mayRead ? beginPrint : null);
  const begin = (format: CaseFormat) => {
    const { ending, type } = files[format];
    run.begin({
      address: accountCenterAddress(accountId),
      operation: 'ExportCase',
      input: { caseId, format, timeZone: ownTimeZone(), progress: true },
      fileName: `case-${displayId}.${ending}`,
      type,
      total: 0,
      counted: 'exports.counted.files',
    });
  };
  return (
    <>
      <ButtonDropdown
        items={run.isRunning ? items.map((item) => ({ ...item, disabled: true })) : items}
        expandToViewport
        loading={print.isPending}
        loadingText={text('exports.print.preparing')}
        disabled={!mayRead}
        {...(!mayRead && { disabledReason: text('exports.case.denied') })}
        onItemClick={({ detail }) => {
          const format = formats.find((known) => known === detail.id);
          if (format) begin(format);
          else beginPrint();
        }}
      >
        {text('case.takeAlong')}
      </ButtonDropdown>
      <Suspense>{print.data && <PrintCase {...print.data} onDone={print.reset} />}</Suspense>
    </>
  );
}
