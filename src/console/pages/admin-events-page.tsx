import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import type { EventFilter } from '../../contract/center/events.ts';
import { exportEvents } from '../api/administration.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { saveFile } from '../components/save-file.ts';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';
import { AdminPage } from './admin/admin-page.tsx';
import { filterOf, readFields, writeFields } from './admin/event-filter.ts';
import { EventFilters } from './admin/event-filters.tsx';
import { EventTable } from './admin/event-table.tsx';

async function saveAll(filter: EventFilter): Promise<void> {
  for await (const { fileName, content } of exportEvents(filter)) saveFile(fileName, content);
}

function Events() {
  const text = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const fields = useMemo(() => readFields(params), [params]);
  const filter = useMemo(() => filterOf(fields), [fields]);
  const save = useMutation({ mutationFn: saveAll });
  return (
    <SpaceBetween size="l">
      <EventFilters
        key={params.toString()}
        fields={fields}
        onFind={(wanted) => void navigate(paths.adminEvents(writeFields(wanted)))}
      />
      <Button iconName="download" loading={save.isPending} onClick={() => save.mutate(filter)}>
        {text('events.export')}
      </Button>
      <ProblemAlert error={save.error} activity="read" />
      <EventTable key={JSON.stringify(filter)} filter={filter} />
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
