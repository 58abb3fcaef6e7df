import { useSearchParams } from 'react-router';

import type { QueueRequest } from '../../../contract/desk/desk-case.ts';
import { type DeskQueue, deskQueues } from '../../../support/desk-operations.ts';
import { type ListPage, useListPage } from '../../hooks/use-list-page.ts';

export interface QueueView {
  readonly queue: DeskQueue;
  /** Empty: of all. */
  readonly severity: string;
  readonly account: string;
  readonly list: ListPage;
  readonly input: QueueRequest;
  readonly filter: (name: 'severity' | 'customer', value: string) => void;
}

/** What is shown of the queue stands in the address. */
export function useQueueView(): QueueView {
  const [params, setParams] = useSearchParams();
  const list = useListPage();
  const queue = deskQueues.find((known) => known === params.get('queue')) ?? 'answer';
  const severity = params.get('severity') ?? '';
  const account = params.get('customer') ?? '';
  return {
    queue,
    severity,
    account,
    list,
    input: {
      queue,
      ...(severity !== '' && { severityCodes: [severity] }),
      ...(account !== '' && { accountIds: [account] }),
      ...list.input,
    },
    filter(name, value) {
      const next = new URLSearchParams(params);
      next.delete('page');
      if (value === '') next.delete(name);
      else next.set(name, value);
      setParams(next, { replace: true });
    },
  };
}
