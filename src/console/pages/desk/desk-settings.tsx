import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';

import { deskLimits } from '../../../support/desk-operations.ts';
import { useDeleteCannedText, usePutCannedText } from '../../api/desk/desk-changes.ts';
import { cannedTextsQuery } from '../../api/desk/desk-queries.ts';
import { DeskProblem } from '../../components/desk-problem.tsx';
import { Page } from '../../components/page.tsx';
import { CannedTextList } from '../../forms/texts/canned-text-list.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { SimulatedPanel } from './simulated-panel.tsx';
import { useDeskRights } from './use-desk-rights.ts';

const limits = { name: deskLimits.cannedName, text: deskLimits.body };

function CannedTexts() {
  const text = useText();
  const rights = useDeskRights();
  const { data, error, refetch } = useQuery(cannedTextsQuery());
  const save = usePutCannedText();
  const remove = useDeleteCannedText();
  return (
    <CannedTextList
      description={text('desk.texts.text')}
      empty={text('desk.texts.empty')}
      texts={data}
      groups={null}
      limits={limits}
      error={error}
      onRetry={() => void refetch()}
      mayPut={rights('PutCannedText')}
      mayDelete={rights('DeleteCannedText')}
      save={{
        ...save,
        mutate: ({ present, name, text: body }, options) =>
          save.mutate({ name, body, ...(present && { textId: present.textId }) }, options),
      }}
      remove={remove}
      problem={<DeskProblem error={save.error} activity="write" />}
    />
  );
}

/** What agents share. */
export function DeskSettings() {
  const text = useText();
  return (
    <Page title={text('desk.settings')} crumbs={[{ text: text('desk.title'), to: paths.desk() }]}>
      <SpaceBetween size="l">
        <CannedTexts />
        <SimulatedPanel />
      </SpaceBetween>
    </Page>
  );
}
