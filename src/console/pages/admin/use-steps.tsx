import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { accountDetailsQuery, usersQuery } from '../../api/administration.ts';
import { turnsQuery } from '../../api/search-cases.ts';
import { useSession } from '../../api/session.ts';
import { signInOptionsQuery } from '../../api/sign-in-options.ts';
import { AppButton } from '../../components/app-button.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { BecomeAgent } from './become-agent.tsx';

export interface Step {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** What there is of it already. */
  readonly known?: string | undefined;
  /** Undefined while nobody knows, and where there is nothing to do. */
  readonly isDone?: boolean | undefined;
  readonly way: ReactNode;
}

const counted = { offset: 0, maxResults: 1 };
/** Enough to find one that works. */
const looked = { offset: 0, maxResults: 100 };

function useCaseStep(text: Text): Step {
  const { upstream } = useSession();
  const cases = useQuery(turnsQuery(undefined)).data?.all;
  const step = { id: 'sample', name: text('steps.sample') };
  if (upstream === 'aws') {
    const way = (
      <AppButton to={paths.cases({ account: 'all', view: 'all' })}>{text('steps.cases')}</AppButton>
    );
    return { ...step, text: text('steps.sample.aws'), way };
  }
  const isEmpty = cases === 0;
  return {
    ...step,
    text: text('steps.sample.emulator'),
    known: cases === undefined ? undefined : text('steps.sample.count', { count: cases }),
    isDone: cases === undefined ? undefined : !isEmpty,
    way: isEmpty ? (
      <AppButton to={paths.newCase()}>{text('steps.sample.open')}</AppButton>
    ) : (
      <AppButton to={paths.cases({ account: 'all', view: 'all' })}>{text('steps.cases')}</AppButton>
    ),
  };
}

/** Only the emulator has a desk. */
function useDeskStep(text: Text): Step[] {
  const { upstream, permissions } = useSession();
  if (upstream !== 'emulator') return [];
  const isAgent = permissions.includes('supportdesk:ListQueue');
  return [
    {
      id: 'desk',
      name: text('steps.desk'),
      text: text(isAgent ? 'steps.desk.text' : 'steps.desk.text.none'),
      isDone: isAgent,
      way: isAgent ? <AppButton to={paths.desk()}>{text('steps.desk.open')}</AppButton> : <BecomeAgent />,
    },
  ];
}

function useAccountStep(text: Text): Step {
  const { upstream } = useSession();
  const { data } = useQuery(accountDetailsQuery(looked));
  const step = { id: 'account', name: text('steps.account') };
  if (upstream === 'emulator') {
    const way = <AppButton to={paths.adminAccounts()}>{text('steps.account.show')}</AppButton>;
    return { ...step, text: text('steps.account.emulator'), way };
  }
  const working = data?.accounts.filter(({ test }) => test !== undefined && test.problem === undefined);
  const isConnected = data !== undefined && data.total > 0;
  return {
    ...step,
    text: text('steps.account.text'),
    known: isConnected
      ? text('steps.account.count', { count: data.total, working: working?.length ?? 0 })
      : undefined,
    isDone: working && working.length > 0,
    way: isConnected ? (
      <AppButton to={paths.adminAccounts()}>{text('steps.account.show')}</AppButton>
    ) : (
      <AppButton to={paths.adminNewAccount()}>{text('steps.account.action')}</AppButton>
    ),
  };
}

function usePeopleStep(text: Text): Step {
  const users = useQuery(usersQuery(counted)).data?.total;
  return {
    id: 'people',
    name: text('steps.people'),
    text: text('steps.people.text'),
    known: users ? text('steps.people.count', { count: users }) : undefined,
    isDone: users === undefined ? undefined : users > 1,
    way: <AppButton to={paths.adminUsers()}>{text('steps.people.action')}</AppButton>,
  };
}

function useSingleSignOnStep(text: Text): Step {
  const isOn = useQuery(signInOptionsQuery()).data?.singleSignOn;
  const address = `${globalThis.location.origin}/api/session/oidc/callback`;
  return {
    id: 'sso',
    name: text('steps.sso'),
    text: isOn ? text('steps.sso.done') : text('steps.sso.text', { address }),
    isDone: isOn,
    way: <AppButton to={paths.adminGroups()}>{text('steps.sso.action')}</AppButton>,
  };
}

/** What there is to do in a new installation, each with what is done of it. */
export function useSteps(): Step[] {
  const text = useText();
  return [
    useCaseStep(text),
    ...useDeskStep(text),
    useAccountStep(text),
    usePeopleStep(text),
    useSingleSignOnStep(text),
  ];
}
