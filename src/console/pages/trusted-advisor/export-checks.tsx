import '../../text/en/exports.ts';

import ButtonDropdown from '@cloudscape-design/components/button-dropdown';

import {
  type AdvisorFormat,
  advisorFormats,
  type ExportAdvisorChecksRequest,
} from '../../../contract/center/advisor-reports.ts';
import { accountCenterAddress } from '../../api/addresses.ts';
import { type Exported, useFileExport } from '../../api/exports/use-file-export.ts';
import { isAllowed } from '../../api/permissions.ts';
import { useSession } from '../../api/session.ts';
import { useNotify } from '../../components/notices.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useText } from '../../hooks/use-text.ts';

const types: Readonly<Record<AdvisorFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

export interface ExportChecksProps {
  readonly accountId: string;
  /** One check with its own columns; without it all checks of the account. */
  readonly checkId?: string;
}

/** With all resources as a file, whatever is filtered here. */
export function ExportChecks({ accountId, checkId }: ExportChecksProps) {
  const text = useText();
  const session = useSession();
  const notify = useNotify();
  const run = useFileExport(({ fileName, content }: Exported) => {
    if (content) saveFile(fileName, content);
    notify({ type: 'success', header: text('advisor.export.saved', { fileName }) });
  });
  if (!isAllowed(session, accountId, 'support:DescribeTrustedAdvisorCheckResult')) return null;
  const named = checkId === undefined ? accountId : `${accountId}-${checkId}`;
  const begin = (format: AdvisorFormat) =>
    run.begin({
      address: accountCenterAddress(accountId),
      operation: 'ExportAdvisorChecks',
      input: {
        format,
        progress: true,
        ...(checkId !== undefined && { checkId }),
      } satisfies ExportAdvisorChecksRequest,
      fileName: `trusted-advisor-${named}-${new Date().toISOString().slice(0, 10)}.${format}`,
      type: types[format],
      total: 0,
      counted: 'advisor.export.counted',
    });
  return (
    <ButtonDropdown
      items={advisorFormats.map((id) => ({ id, text: id.toUpperCase(), disabled: run.isRunning }))}
      expandToViewport
      onItemClick={({ detail }) => {
        const format = advisorFormats.find((known) => known === detail.id);
        if (format) begin(format);
      }}
    >
      {text(checkId === undefined ? 'advisor.export' : 'advisor.export.check')}
    </ButtonDropdown>
  );
}
