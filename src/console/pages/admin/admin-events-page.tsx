import '../../text/en/attachments.ts';
import '../../text/en/accounts.ts';
import '../../text/en/administration.ts';
import '../../text/en/events.ts';

import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import type { EventFilter } from '../../../contract/center/events.ts';
import { exportLogFile } from '../../api/administration.ts';
import { fetchEventArchive } from '../../api/event-archive.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { AdminPage } from './admin-page.tsx';
import { filterOf, readFields, writeFields } from './event-filter.ts';
import { EventFilters } from './event-filters.tsx';
import { EventTable } from './event-table.tsx';

const exports = { archive: fetchEventArchive, file: exportLogFile } as const;
const kinds = ['archive', 'file'] as const;

async function save({ kind, filter }: { kind: (typeof kinds)[number]; filter: EventFilter }): Promise<void> {
  const { fileName, content } = await exports[kind](filter);
  saveFile(fileName, content);
}

function Events() {
  const text = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const fields = useMemo(() => readFields(params), [params]);
  const filter = useMemo(() => filterOf(fields), [fields]);
  const run = useMutation({ mutationFn: save });
  const exportMenu = (
    <ButtonDropdown
      loading={run.isPending}
      items={kinds.map((kind) => ({
        id: kind,
        text: text(`events.export.${kind}`),
        secondaryText: text(`events.export.${kind}.text`),
      }))}
      onItemClick={({ detail }) => {
        const kind = kinds.find((known) => known === detail.id);
        if (kind) run.mutate({ kind, filter });
      }}
    >
      {text('events.export')}
    </ButtonDropdown>
  );
  return (
    <SpaceBetween size="l">
      <EventFilters
        key={params.toString()}
        fields={fields}
        onFind={(wanted) => void navigate(paths.adminEvents(writeFields(wanted)))}
      />
      <ProblemAlert error={run.error} activity="save" />
      <EventTable key={JSON.stringify(filter)} filter={filter} actions={exportMenu} />
    </SpaceBetween>
  );
}

export function Component() {
  const text = useText();
  return (
    <AdminPage
      action="supportcenter:ReadEventHistory"
      title={text('admin.events')}
      description={text('admin.events.text')}
    >
      <Events />
    </AdminPage>
  );
}
