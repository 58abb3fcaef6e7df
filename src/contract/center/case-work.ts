/**
 * How people share out the work on a case: who owns it, which team, its labels, the day on which somebody comes
 * back to it, and who looks at it now. All of it is kept here; AWS is told nothing of it.
 */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, number, operation, structure, text, texts, truth } from './schemas.ts';

export const caseWorkLimits = {
  /** Characters of a label. */
  label: 40,
  /** Labels of one case. */
  labels: 20,
  /** People and labels that are offered to choose from. */
  choices: 500,
} as const;

/** How long somebody who has said so is taken for present, milliseconds; and how often to say it again. */
export const presence = { lasts: 120_000, renewEvery: 90_000 } as const;

export interface PresentPerson {
  userId: string;
  userName: string;
  isWriting: boolean;
  /** ISO 8601; whoever says nothing more until then has gone. */
  until: string;
}

export interface CaseWork {
  ownerId?: string;
  owner?: string;
  teamId?: string;
  team?: string;
  /** In the order of the alphabet. */
  labels: string[];
  /** A calendar day, `2026-11-21`. */
  followUpOn?: string;
  /** Counted up by each change of owner, team and day; 0 before the first. */
  version: number;
  /** ISO 8601, and whose change it was: the last of owner, team and day. */
  updatedAt?: string;
  updatedBy?: string;
  /** Others who have the case open now, with those who write first. */
  present: PresentPerson[];
}

export interface Assignment {
  caseId: string;
  /** Missing: as it is. Empty: none. */
  ownerId?: string;
  teamId?: string;
  followUpOn?: string;
  /** The version that was seen. Another one by now: `CaseWorkChangedException`, and nothing is changed. */
  version?: number;
}

/** What is now, and what was before: enough to take the change back. */
export interface AssignmentDone {
  version: number;
  previousOwnerId: string;
  previousTeamId: string;
  previousFollowUpOn: string;
}

export interface Person {
  userId: string;
  userName: string;
}

export interface Assignees {
  /** Those who may see the case, in the order of their names. */
  people: Person[];
  teams: { groupId: string; name: string }[];
}

type OfCase = { caseId: string };
type With<Output> = Output & MetadataBearer;

const PresentPerson$ = structure('PresentPerson', {
  userId: text,
  userName: text,
  isWriting: truth,
  until: text,
});
const Person$ = structure('CasePerson', { userId: text, userName: text });
const Team$ = structure('CaseTeam', { groupId: text, name: text });

export class GetCaseWorkCommand extends centerCommand<OfCase, With<CaseWork>>(
  {},
  noPlugins,
  'GetCaseWork',
  operation(
    'GetCaseWork',
    { caseId: text },
    {
      ownerId: text,
      owner: text,
      teamId: text,
      team: text,
      labels: texts,
      followUpOn: text,
      version: number,
      updatedAt: text,
      updatedBy: text,
      present: () => listOf(PresentPerson$),
    },
  ),
) {}

export class AssignCaseCommand extends centerCommand<Assignment, With<AssignmentDone>>(
  {},
  noPlugins,
  'AssignCase',
  operation(
    'AssignCase',
    { caseId: text, ownerId: text, teamId: text, followUpOn: text, version: number },
    { version: number, previousOwnerId: text, previousTeamId: text, previousFollowUpOn: text },
  ),
) {}

/** Adds and takes away; `added` and `removed` are those for which that changed anything. */
export class LabelCaseCommand extends centerCommand<
  OfCase & { add?: string[]; remove?: string[] },
  With<{ labels: string[]; added: string[]; removed: string[] }>
>(
  {},
  noPlugins,
  'LabelCase',
  operation(
    'LabelCase',
    { caseId: text, add: texts, remove: texts },
    { labels: texts, added: texts, removed: texts },
  ),
) {}

/** To whom a case can be given. */
export class ListAssigneesCommand extends centerCommand<OfCase, With<Assignees>>(
  {},
  noPlugins,
  'ListAssignees',
  operation('ListAssignees', { caseId: text }, { people: () => listOf(Person$), teams: () => listOf(Team$) }),
) {}

/** The labels that cases of the account have, most frequent first. */
export class ListLabelsCommand extends centerCommand<
  Readonly<Record<string, never>>,
  With<{ labels: string[] }>
>({}, noPlugins, 'ListLabels', operation('ListLabels', {}, { labels: texts })) {}

/** Says what somebody does with a case in one of their tabs; `gone` takes it back at once. */
export class ShowPresenceCommand extends centerCommand<
  OfCase & { tabId: string; activity: 'looking' | 'writing' | 'gone' },
  MetadataBearer
>(
  {},
  noPlugins,
  'ShowPresence',
  operation('ShowPresence', { caseId: text, tabId: text, activity: text }, {}),
) {}
