import Button from '@cloudscape-design/components/button';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useNavigate } from 'react-router';

import { draftName } from '../../api/drafts/draft-name.ts';
import { isAllowed } from '../../api/permissions.ts';
import { servicesQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { keepFile } from '../../api/uploads/kept-files.ts';
import { useText } from '../../hooks/use-text.ts';
import { type CaseSubject, caseAbout } from './case-about.ts';
import { caseFile, caseFileName } from './case-file.ts';
import type { ResourceRow } from './resource-rows.ts';

export interface OpenCaseProps extends Omit<CaseSubject, 'rows' | 'services' | 'fileName'> {
  readonly found: readonly ResourceRow[];
  readonly selected: readonly ResourceRow[];
}

const noServices: readonly [] = [];
const noRows: readonly ResourceRow[] = [];

/** What the case is about, written anew only when that changes. */
function useCase({ found, selected, ...subject }: OpenCaseProps) {
  const text = useText();
  const session = useSession();
  const { accountId, check, result, columns } = subject;
  const mayCreate = isAllowed(session, accountId, 'support:CreateCase');
  const mayAttach = isAllowed(session, accountId, 'support:AddAttachmentsToSet');
  const { data: services = noServices } = useQuery({
    ...servicesQuery(accountId),
    enabled: mayCreate && isAllowed(session, accountId, 'support:DescribeServices'),
  });
  // Behind what is shown: the address of a case about 20,000 resources takes its time.
  const all = useDeferredValue(found, noRows);
  const about = useMemo(() => {
    const rows = selected.length > 0 ? selected : all.filter(({ status }) => status !== 'ok');
    const fileName = mayAttach ? caseFileName({ check, result }) : null;
    const asked = { accountId, check, result, columns, rows, services };
    return {
      ...caseAbout({ ...asked, fileName }, text),
      rows,
      /** Where this browser keeps no file for the form. */
      withoutFile: () => caseAbout({ ...asked, fileName: null }, text).address,
    };
  }, [selected, all, accountId, check, result, columns, services, mayAttach, text]);
  return { ...about, mayCreate, mayAttach };
}

/**
 * Leads to the form, filled in with the selected resources, or with all that are shown and not fine. More than
 * its description has room for are attached to it as a file.
 */
export function OpenCase(props: OpenCaseProps) {
  const text = useText();
  const navigate = useNavigate();
  const { user } = useSession();
  const { accountId, check, result, selected } = props;
  const { address, isShortened, withoutFile, rows, mayCreate, mayAttach } = useCase(props);
  /** The draft that the form keeps under that address finds it; by then a tab of its own has been opened, too. */
  const attach = async (): Promise<string> => {
    if (!isShortened || !mayAttach) return address;
    const { searchParams } = new URL(address, location.origin);
    const name = draftName(user.userName, accountId, searchParams);
    return (await keepFile(name, caseFile({ check, result, rows }))) ? address : withoutFile();
  };
  return (
    <Button
      variant="primary"
      disabled={!mayCreate}
      disabledReason={text('cases.create.denied')}
      // A link can't be disabled; without an address it becomes a button that can.
      {...(mayCreate && { href: address })}
      onClick={({ detail }) => {
        const isElsewhere = detail.ctrlKey || detail.metaKey || detail.shiftKey || detail.altKey;
        if (isElsewhere) void attach();
      }}
      onFollow={(event) => {
        event.preventDefault();
        void attach().then((to) => navigate(to));
      }}
    >
      {selected.length > 0 ? text('check.case.selected', { count: selected.length }) : text('check.case')}
    </Button>
  );
}
