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
  type Attachment,
  ExplainPermissionsCommand,
  ListAccountsCommand,
  ListAttachmentsCommand,
  ListPoliciesCommand,
} from '../../contract/center/policies.ts';
import { ListRolesCommand } from '../../contract/center/roles.ts';
import type { PageRequest } from '../../contract/center/schemas.ts';
import { ListOwnSessionsCommand, ListSessionsCommand } from '../../contract/center/sessions.ts';
import { ListGroupsCommand, ListUsersCommand } from '../../contract/center/users.ts';
import { sendCenter } from './center-client.ts';
import { sessionQuery } from './session.ts';
import type { SendOptions } from './transport.ts';

/** All of it is out of date together: a membership changes what is allowed, a user their sessions. */
export const administrationKey = 'administration';

/** What was known stays on screen while the next page is on its way. */
function pageQuery<Page>(
  name: string,
  input: PageRequest,
  send: (input: PageRequest, options: SendOptions) => Promise<Page>,
) {
  return queryOptions({
    queryKey: [administrationKey, name, input],
    queryFn: ({ signal }) => send(input, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function accountDetailsQuery(input: PageRequest) {
  return pageQuery('DescribeAccounts', input, (page, options) =>
    sendCenter(new DescribeAccountsCommand(page), options),
  );
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

/** Everybody, or the members of a group. */
export function usersQuery(input: PageRequest & { readonly groupId?: string }) {
  return pageQuery('ListUsers', input, (page, options) => sendCenter(new ListUsersCommand(page), options));
}

/** One user; null where there is none of this id. */
export function userQuery(userId: string) {
  return queryOptions({
    queryKey: [administrationKey, 'ListUsers', userId],
    queryFn: async ({ signal }) => {
      const { users } = await sendCenter(new ListUsersCommand({ userId }), { signal });
      return users[0] ?? null;
    },
  });
}

/** All groups, or those that a user is in. */
export function groupsQuery(input: PageRequest & { readonly userId?: string }) {
  return pageQuery('ListGroups', input, (page, options) => sendCenter(new ListGroupsCommand(page), options));
}

/** One group; null where there is none of this id. */
export function groupQuery(groupId: string) {
  return queryOptions({
    queryKey: [administrationKey, 'ListGroups', groupId],
    queryFn: async ({ signal }) => {
      const { groups } = await sendCenter(new ListGroupsCommand({ groupId }), { signal });
      return groups[0] ?? null;
    },
  });
}

export function rolesQuery() {
  return queryOptions({
    queryKey: [administrationKey, 'ListRoles'],
    queryFn: async ({ signal }) => (await sendCenter(new ListRolesCommand({}), { signal })).roles,
  });
}

export function policiesQuery(input: PageRequest) {
  return pageQuery('ListPolicies', input, (page, options) =>
    sendCenter(new ListPoliciesCommand(page), options),
  );
}

/** One policy; null where there is none of this id. */
export function policyQuery(policyId: string) {
  return queryOptions({
    queryKey: [administrationKey, 'ListPolicies', policyId],
    queryFn: async ({ signal }) => {
      const { policies } = await sendCenter(new ListPoliciesCommand({ policyId }), { signal });
      return policies[0] ?? null;
    },
  });
}

/** What is attached to a user, a group or a role. */
export function attachmentsQuery(principal: Pick<Attachment, 'principalType' | 'principalId'>) {
  return queryOptions({
    queryKey: [administrationKey, 'ListAttachments', principal],
    queryFn: async ({ signal }) =>
      (await sendCenter(new ListAttachmentsCommand(principal), { signal })).attachments,
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

export function sessionsQuery(input: PageRequest) {
  return pageQuery('ListSessions', input, (page, options) =>
    sendCenter(new ListSessionsCommand(page), options),
  );
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

/** One log file: of one event, or of the newest that match. */
export async function exportLogFile(filter: EventFilter): Promise<LogFile> {
  const { fileName, content } = await sendCenter(new ExportEventsCommand(filter));
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  return { fileName, content: new Blob([bytes], { type: 'application/gzip' }) };
}

/** One event; null where there is none of this id. */
export function eventQuery(eventId: string) {
  return queryOptions({
    queryKey: [administrationKey, 'LookupEvents', eventId],
    queryFn: async ({ signal }) => {
      const { events } = await sendCenter(new LookupEventsCommand({ eventId }), { signal });
      return events[0] ?? null;
    },
    // A record is never changed.
    staleTime: Infinity,
  });
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
