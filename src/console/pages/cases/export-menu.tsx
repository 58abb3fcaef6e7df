import '../../text/en/exports.ts';

import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useNavigate } from 'react-router';

import { casesFormats, type CasesFormat, type ExportCasesRequest } from '../../../contract/center/exports.ts';
import type { SearchRequest } from '../../../contract/center/search-for-cases.ts';
import { centerAddress } from '../../api/addresses.ts';
import { type Exported, ownTimeZone, useFileExport } from '../../api/exports/use-file-export.ts';
import { useNotify } from '../../components/notices.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

export interface ExportMenuProps {
  /** The search that is shown; its page and counts mean nothing here. */
  readonly request: SearchRequest;
  /** Cases that were found; undefined until that is known. */
  readonly total: number | undefined;
}

const types: Readonly<Record<CasesFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function inputOf(
  { from: _from, size: _size, facets: _facets, ...search }: SearchRequest,
  format: CasesFormat,
) {
  return { ...search, format, timeZone: ownTimeZone(), progress: true } satisfies ExportCasesRequest;
}

/** The whole result as a file, not the page alone. */
export function ExportMenu({ request, total }: ExportMenuProps) {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const saved = ({ fileName, done, content }: Exported) => {
    if (content) saveFile(fileName, content);
    notify({ type: 'success', header: text('exports.saved.rows', { fileName, done }) });
  };
  const run = useFileExport(saved);
  const begin = (format: CasesFormat) =>
    run.begin({
      address: centerAddress,
      operation: 'ExportCases',
      input: inputOf(request, format),
      fileName: `cases-${new Date().toISOString().slice(0, 10)}.${format}`,
      type: types[format],
      total: total ?? 0,
      counted: 'exports.counted.rows',
    });
  return (
    <ButtonDropdown
      items={[
        ...casesFormats.map((format) => ({
          id: format,
          text: text(`exports.cases.${format}`),
          secondaryText: text('exports.cases.rows', { total: total ?? 0 }),
          disabled: total === undefined || total === 0 || run.isRunning,
        })),
        {
          id: 'archive',
          text: text('exports.cases.archive'),
          secondaryText: text('exports.cases.archive.text'),
        },
      ]}
      expandToViewport
      onItemClick={({ detail }) => {
        const format = casesFormats.find((known) => known === detail.id);
        if (format) begin(format);
        else void navigate(paths.exports({ account: request.accountIds?.[0] }));
      }}
    >
      {text('exports.cases')}
    </ButtonDropdown>
  );
}
