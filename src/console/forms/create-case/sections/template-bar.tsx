import Button from '@cloudscape-design/components/button';
import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useNavigate } from 'react-router';

import { lazyPiece } from '../../../components/lazy-piece.tsx';
import { isAllowed } from '../../../api/permissions.ts';
import { useSession } from '../../../api/session.ts';
import { templatesQuery } from '../../../api/templates.ts';
import { useNotify } from '../../../components/notices.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { paths } from '../../../paths.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { fieldsOf } from '../../template-fields.ts';

const TemplateDialog = lazyPiece(async () => (await import('../../template-dialog.tsx')).TemplateDialog);

/** Begins with what the team has written before, and keeps what is written now for the next time. */
export function TemplateBar({ accountId }: { readonly accountId: string }) {
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <UseTemplate accountId={accountId} />
      <SaveTemplate accountId={accountId} />
    </SpaceBetween>
  );
}

const all = 'all';

/** What is in the form stays in a draft of its own: the address of a template has another one. */
function UseTemplate({ accountId }: { readonly accountId: string }) {
  const text = useText();
  const navigate = useNavigate();
  const { data } = useQuery(templatesQuery(accountId));
  const templates = data?.templates ?? [];
  const items: ButtonDropdownProps.ItemOrGroup[] = [
    ...templates.map(({ templateId, name, groupName }) => ({
      id: templateId,
      text: name,
      ...(groupName !== undefined && { secondaryText: groupName }),
    })),
    { id: all, text: text('template.manage') },
  ];
  return (
    <ButtonDropdown
      items={items}
      onItemClick={({ detail: { id } }) => {
        const account = accountId;
        void navigate(
          id === all ? paths.caseTemplates({ account }) : paths.newCase({ account, template: id }),
        );
      }}
    >
      {text('template.use')}
    </ButtonDropdown>
  );
}

function SaveTemplate({ accountId }: { readonly accountId: string }) {
  const text = useText();
  const notify = useNotify();
  const session = useSession();
  const { getValues } = useFormContext<CreateCaseValues>();
  // What is to be kept, while the dialog asks for a name.
  const [fields, setFields] = useState<string | null>(null);
  const mayKeep = isAllowed(session, accountId, 'supportcenter:ManageTemplates');
  return (
    <>
      <Button
        formAction="none"
        disabled={!mayKeep}
        disabledReason={text('template.denied')}
        onClick={() => setFields(fieldsOf(getValues()))}
      >
        {text('template.save')}
      </Button>
      <Suspense>
        {fields !== null && (
          <TemplateDialog
            accountId={accountId}
            fields={fields}
            onClose={() => setFields(null)}
            onSaved={(name) => {
              setFields(null);
              notify({ type: 'success', header: text('template.saved', { name }) });
            }}
          />
        )}
      </Suspense>
    </>
  );
}
