/** People, groups, policies, sessions and events: what administrators ask and change. */
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';

import { DescribeAccountsCommand } from '../../contract/center/accounts.ts';
import { type EventFilter, ExportEventsCommand, LookupEventsCommand } from '../../contract/center/events.ts';
import {
  ExplainPermissionsCommand,
  ListAccountsCommand,
  ListAttachmentsCommand,
  ListPoliciesCommand,
} from '../../contract/center/policies.ts';
import { ListRolesCommand } from '../../contract/center/roles.ts';
import { ListOwnSessionsCommand, ListSessionsCommand } from '../../contract/center/sessions.ts';
import { ListGroupsCommand, ListUsersCommand } from '../../contract/center/users.ts';
import { sendCenter } from './center-client.ts';
import { sessionQuery } from './session.ts';

/** All of it is out of date together: a membership changes what is allowed, a user their sessions. */
export const administrationKey = 'administration';

/** Which rows of a list the server sends. */
export interface ListInput {
  readonly search?: string;
  readonly offset?: number;
  readonly maxResults?: number;
}

/** What was known stays on screen while the next page is on its way. */
export function accountDetailsQuery(input: ListInput) {
  return queryOptions({
    queryKey: [administrationKey, 'DescribeAccounts', input],
    queryFn: ({ signal }) => sendCenter(new DescribeAccountsCommand(input), { signal }),
    placeholderData: keepPreviousData,
  });
}

/** One account; null where there is none of this id. */
export function accountQuery(accountId: string) {
  return queryOptions({
    queryKey: [administrationKey, 'DescribeAccounts', accountId],
    queryFn: async ({ signal }) => {
      const page = await sendCenter(new DescribeAccountsCommand({ accountId }), { signal });
      const [account = null] = page.accounts;
      return { account, editable: page.editable };
    },
  });
}

export function usersQuery() {
  return queryOptions({
    queryKey: [administrationKey, 'ListUsers'],
    queryFn: async ({ signal }) => (await sendCenter(new ListUsersCommand({}), { signal })).users,
  });
}

export function groupsQuery() {
  return queryOptions({
    queryKey: [administrationKey, 'ListGroups'],
    queryFn: async ({ signal }) => (await sendCenter(new ListGroupsCommand({}), { signal })).groups,
  });
}

export function rolesQuery() {
  return queryOptions({
    queryKey: [administrationKey, 'ListRoles'],
    queryFn: async ({ signal }) => (await sendCenter(new ListRolesCommand({}), { signal })).roles,
  });
}

export function policiesQuery() {
  return queryOptions({
    queryKey: [administrationKey, 'ListPolicies'],
    queryFn: async ({ signal }) => (await sendCenter(new ListPoliciesCommand({}), { signal })).policies,
  });
}

export function attachmentsQuery() {
  return queryOptions({
    queryKey: [administrationKey, 'ListAttachments'],
    queryFn: async ({ signal }) => (await sendCenter(new ListAttachmentsCommand({}), { signal })).attachments,
  });
}

export function accountsQuery() {
  return queryOptions({
    queryKey: [administrationKey, 'ListAccounts'],
    queryFn: async ({ signal }) => (await sendCenter(new ListAccountsCommand({}), { signal })).accounts,
  });
}

/** Null asks about the installation as a whole. */
export function explanationQuery(userId: string, accountId: string | null) {
  const input = accountId === null ? { userId } : { userId, accountId };
  return queryOptions({
    queryKey: [administrationKey, 'ExplainPermissions', input],
    queryFn: async ({ signal }) =>
      (await sendCenter(new ExplainPermissionsCommand(input), { signal })).actions,
  });
}

export function ownSessionsQuery() {
  return queryOptions({
    queryKey: [administrationKey, 'ListOwnSessions'],
    queryFn: ({ signal }) => sendCenter(new ListOwnSessionsCommand({}), { signal }),
  });
}

export function sessionsQuery() {
  return queryOptions({
    queryKey: [administrationKey, 'ListSessions'],
    queryFn: async ({ signal }) => (await sendCenter(new ListSessionsCommand({}), { signal })).sessions,
  });
}

const eventsPerPage = 50;

export function eventsQuery(filter: EventFilter) {
  return infiniteQueryOptions({
    queryKey: [administrationKey, 'LookupEvents', filter],
    queryFn: ({ pageParam, signal }) => {
      const input = { ...filter, maxResults: eventsPerPage };
      const command = new LookupEventsCommand(
        pageParam === null ? input : { ...input, nextToken: pageParam },
      );
      return sendCenter(command, { signal });
    },
    // The runtime needs a start value; its type is that of the tokens that follow.
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextToken ?? null,
  });
}

export interface LogFile {
  readonly fileName: string;
  readonly content: Blob;
}

/** Every file of the result, in order, as each arrives. */
export async function* exportEvents(filter: EventFilter): AsyncGenerator<LogFile> {
  let nextToken: string | undefined;
  do {
    const command = new ExportEventsCommand(nextToken === undefined ? filter : { ...filter, nextToken });
    const file = await sendCenter(command);
    const bytes = Uint8Array.from(atob(file.content), (character) => character.charCodeAt(0));
    yield { fileName: file.fileName, content: new Blob([bytes], { type: 'application/gzip' }) };
    nextToken = file.nextToken;
  } while (nextToken !== undefined);
}

/** A change; what screens show of administration is asked for anew, and what one may do oneself too. */
export function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: [administrationKey] }),
        queryClient.invalidateQueries(sessionQuery()),
      ]);
    },
  });
}
