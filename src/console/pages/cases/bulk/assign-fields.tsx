import FormField from '@cloudscape-design/components/form-field';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';

import type { FoundCase } from '../../../../contract/center/search-for-cases.ts';
import { assigneesQuery } from '../../../api/case-work.ts';
import { useSession } from '../../../api/session.ts';
import { type Text, useText } from '../../../hooks/use-text.ts';
import type { Wish, WishFieldsProps } from './wish.ts';

/** Accounts that are asked who may be given cases there; whoever is missing then can be chosen in a smaller step. */
const askedAtMost = 10;

/** To whom cases can be given: all who see one of them; the server says where somebody does not see another. */
function useAssignees(cases: readonly FoundCase[]) {
  const ofAccounts = new Map(cases.toReversed().map((found) => [found.accountId, found]));
  const answers = useQueries({
    queries: [...ofAccounts.values()].slice(0, askedAtMost).map((found) => assigneesQuery(found)),
  });
  const people = answers.flatMap(({ data }) => data?.people ?? []);
  const teams = answers.flatMap(({ data }) => data?.teams ?? []);
  const byName = (left: string, right: string) => left.localeCompare(right);
  return {
    people: [...new Map(people.map(({ userId, userName }) => [userId, userName]))].toSorted((left, right) =>
      byName(left[1], right[1]),
    ),
    teams: [...new Map(teams.map(({ groupId, name }) => [groupId, name]))].toSorted((left, right) =>
      byName(left[1], right[1]),
    ),
    isLoading: answers.some(({ isLoading }) => isLoading),
    isPartial: answers.some(({ isError }) => isError),
  };
}

/** Stands for no change; no id is so, and an empty one means nobody. */
const keep = ':keep';

function wishOf(text: Text, owner: SelectProps.Option, team: SelectProps.Option): Wish | null {
  const ownerId = owner.value === keep ? undefined : owner.value;
  const teamId = team.value === keep ? undefined : team.value;
  const words = [
    ...(ownerId === undefined ? [] : [text('bulk.said.owner', { name: owner.label ?? '' })]),
    ...(teamId === undefined ? [] : [text('bulk.said.team', { name: team.label ?? '' })]),
  ];
  if (words.length === 0) return null;
  const shares = { ...(ownerId !== undefined && { ownerId }), ...(teamId !== undefined && { teamId }) };
  return { change: { kind: 'assign', ...shares }, words: words.join(', ') };
}

export function AssignFields({ cases, disabled, onWish }: WishFieldsProps) {
  const text = useText();
  const { userName } = useSession().user;
  const { people, teams, isLoading, isPartial } = useAssignees(cases);
  const kept: SelectProps.Option = { value: keep, label: text('bulk.keep') };
  const [owner, chooseOwner] = useState(kept);
  const [team, chooseTeam] = useState(kept);
  const mine = people.filter(([, name]) => name === userName);
  const others = people.filter(([, name]) => name !== userName);
  const owners: SelectProps.Option[] = [
    kept,
    ...mine.map(([value, name]) => ({ value, label: text('bulk.owner.me', { name }) })),
    { value: '', label: text('bulk.owner.none') },
    ...others.map(([value, label]) => ({ value, label })),
  ];
  const choices = {
    filteringType: 'auto',
    statusType: isLoading ? 'loading' : 'finished',
    loadingText: text('bulk.choices.loading'),
    expandToViewport: true,
    disabled,
  } as const;
  return (
    <>
      <FormField label={text('bulk.owner')} {...(isPartial && { warningText: text('bulk.choices.some') })}>
        <Select
          {...choices}
          options={owners}
          selectedOption={owner}
          onChange={({ detail: { selectedOption: chosen } }) => {
            chooseOwner(chosen);
            onWish(wishOf(text, chosen, team));
          }}
        />
      </FormField>
      <FormField label={text('bulk.team')}>
        <Select
          {...choices}
          options={[
            kept,
            { value: '', label: text('bulk.team.none') },
            ...teams.map(([value, label]) => ({ value, label })),
          ]}
          selectedOption={team}
          onChange={({ detail: { selectedOption: chosen } }) => {
            chooseTeam(chosen);
            onWish(wishOf(text, owner, chosen));
          }}
        />
      </FormField>
    </>
  );
}
