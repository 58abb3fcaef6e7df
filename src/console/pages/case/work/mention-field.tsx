import Select from '@cloudscape-design/components/select';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { noteReadersQuery } from '../../../api/case-work.ts';
import type { CaseOfAccount } from '../../../api/case-companion.ts';
import { useSession } from '../../../api/session.ts';
import { useText } from '../../../hooks/use-text.ts';

export interface MentionFieldProps {
  readonly one: CaseOfAccount;
  readonly onMention: (userName: string) => void;
}

/** Whom a note can reach; asked for when somebody wants to know. */
export function MentionField({ one, onMention }: MentionFieldProps) {
  const text = useText();
  const { userName } = useSession().user;
  const [isWanted, want] = useState(false);
  const { data, isError } = useQuery({ ...noteReadersQuery(one), enabled: isWanted });
  const loadStatus = isError ? 'error' : 'loading';
  return (
    <Select
      ariaLabel={text('notes.mention')}
      placeholder={text('notes.mention')}
      empty={text('notes.mention.none')}
      statusType={data ? 'finished' : loadStatus}
      loadingText={text('work.choices.loading')}
      errorText={text('notes.mention.failed')}
      filteringType={(data?.people.length ?? 0) > 10 ? 'auto' : 'none'}
      expandToViewport
      onLoadItems={() => want(true)}
      // A choice is an action here.
      selectedOption={null}
      options={(data?.people ?? [])
        .filter((person) => person.userName !== userName)
        .map((person) => ({ value: person.userName, label: person.userName }))}
      onChange={({ detail }) => onMention(detail.selectedOption.value ?? '')}
    />
  );
}
