import '../text/en/canned-texts.ts';

import Alert from '@cloudscape-design/components/alert';
import { useQuery } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router';

import { savedTextLimits, sharingAction } from '../../contract/center/saved-texts.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { savedTextsQuery, useSavedTextChanges } from '../api/saved-texts.ts';
import { useSession } from '../api/session.ts';
import { Page } from '../components/page.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { everybody, ownAudience } from '../forms/texts/canned-text-form.tsx';
import { CannedTextList } from '../forms/texts/canned-text-list.tsx';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const queryClient = context.get(queryClientContext);
  await requireSession(queryClient, request);
  void queryClient.prefetchQuery(savedTextsQuery());
  return null;
}

/** That somebody else was faster is no failure of anything. */
function TextProblem({ error }: { readonly error: Error | null }) {
  const text = useText();
  if (error?.name !== 'CaseWorkChangedException') return <ProblemAlert error={error} activity="write" />;
  return (
    <Alert type="warning" header={text('texts.changed')}>
      {error.message} {text('texts.changed.text')}
    </Alert>
  );
}

function audienceOf(audience: string) {
  if (audience === everybody) return { forAll: true };
  return audience === ownAudience ? {} : { groupId: audience };
}

/** What the person, and each of their groups, and everybody, write again and again. */
export function Component() {
  const text = useText();
  const { permissions } = useSession();
  const { data, error, refetch } = useQuery(savedTextsQuery());
  const { save, remove } = useSavedTextChanges();
  return (
    <Page title={text('texts.title')} crumbs={[{ text: text('nav.cases'), to: paths.cases() }]}>
      <CannedTextList
        description={text('texts.text')}
        empty={text('texts.empty')}
        texts={data?.texts}
        groups={data?.groups ?? []}
        mayShare={permissions.includes(sharingAction)}
        limits={savedTextLimits}
        error={error}
        onRetry={() => void refetch()}
        save={{
          ...save,
          mutate({ present, audience, ...written }, options) {
            const of = present && { textId: present.textId, version: present.version };
            save.mutate({ ...written, ...audienceOf(audience), ...of }, options);
          },
        }}
        remove={remove}
        problem={<TextProblem error={save.error} />}
      />
    </Page>
  );
}
