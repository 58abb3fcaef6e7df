import type { CaseDetails } from '@aws-sdk/client-support';
import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { type Ref, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';

import { lazyPiece } from '../../components/lazy-piece.tsx';
import { isAllowed } from '../../api/permissions.ts';
import { useSession } from '../../api/session.ts';
import { useNotify } from '../../components/notices.tsx';
import { fieldsOf } from '../../forms/template-fields.ts';
import { relatedCaseQuery, valuesOfCase } from '../../forms/create-case/values-of-case.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { useCaseActions } from './case-actions.ts';
import { useOpening } from './use-opening.ts';

const TemplateDialog = lazyPiece(
  async () => (await import('../../forms/template-dialog.tsx')).TemplateDialog,
);

export interface MoreActionsProps {
  readonly accountId: string;
  readonly details: CaseDetails;
  readonly onChangeSeverity: () => void;
  readonly button: Ref<ButtonDropdownProps.Ref>;
}

function useItems({
  accountId,
  details,
}: Pick<MoreActionsProps, 'accountId' | 'details'>): ButtonDropdownProps.Item[] {
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
  const { 'change-severity': severity } = useCaseActions(accountId, details);
  return [
    {
      id: 'severity',
      text: text('case.more.severity'),
      disabled: !severity.can,
      ...(!severity.can && { disabledReason: severity.reason }),
    },
    item('related', mayCreate),
    item('template', mayKeep),
  ];
}

/** What begins with this case and happens elsewhere. */
export function MoreActions({ accountId, details, onChangeSeverity, button }: MoreActionsProps) {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const items = useItems({ accountId, details });
  const opening = useOpening(accountId, details);
  const [isSaving, setSaving] = useState(false);
  return (
    <>
      <ButtonDropdown
        ref={button}
        items={items}
        onItemClick={({ detail }) => {
          if (detail.id === 'template') setSaving(true);
          else if (detail.id === 'severity') onChangeSeverity();
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
