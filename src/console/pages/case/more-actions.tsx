import type { CaseDetails } from '@aws-sdk/client-support';
import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';

import { isAllowed } from '../../api/permissions.ts';
import { useSession } from '../../api/session.ts';
import { useNotify } from '../../components/notices.tsx';
import { fieldsOf } from '../../forms/template-fields.ts';
import { relatedCaseQuery, valuesOfCase } from '../../forms/values-of-case.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { useOpening } from './use-opening.ts';

const TemplateDialog = lazy(async () => ({
  default: (await import('../../forms/template-dialog.tsx')).TemplateDialog,
}));

export interface MoreActionsProps {
  readonly accountId: string;
  readonly details: CaseDetails;
}

function useItems(accountId: string): ButtonDropdownProps.Item[] {
  const text = useText();
  const session = useSession();
  const mayCreate = isAllowed(session, accountId, 'support:CreateCase');
  const mayKeep = mayCreate && isAllowed(session, accountId, 'supportcenter:ManageTemplates');
  const item = (id: 'related' | 'template', isPossible: boolean) => ({
    id,
    text: text(`case.more.${id}`),
    disabled: !isPossible,
    ...(!isPossible && { disabledReason: text(`case.more.${id}.denied`) }),
  });
  return [item('related', mayCreate), item('template', mayKeep)];
}

/** What begins with this case and happens elsewhere. */
export function MoreActions({ accountId, details }: MoreActionsProps) {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const items = useItems(accountId);
  const opening = useOpening(accountId, details);
  const [isSaving, setSaving] = useState(false);
  return (
    <>
      <ButtonDropdown
        items={items}
        onItemClick={({ detail }) => {
          if (detail.id === 'template') setSaving(true);
          else void navigate(paths.newCase(relatedCaseQuery(accountId, details)));
        }}
      >
        {text('case.more')}
      </ButtonDropdown>
      <Suspense>
        {isSaving && (
          <TemplateDialog
            accountId={accountId}
            fields={fieldsOf(valuesOfCase(details, opening ?? null))}
            onClose={() => setSaving(false)}
            onSaved={(name) => {
              setSaving(false);
              notify({ type: 'success', header: text('template.saved', { name }) });
            }}
          />
        )}
      </Suspense>
    </>
  );
}
