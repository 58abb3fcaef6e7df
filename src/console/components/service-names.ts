import type { Service } from '@aws-sdk/client-support';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';

import { isAllowed } from '../api/permissions.ts';
import { servicesQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';

export interface CaseClass {
  readonly serviceCode?: string | undefined;
  readonly categoryCode?: string | undefined;
}

export interface ClassNames {
  readonly service: string;
  readonly category: string;
}

/** Names by code; a code that has no name, or whose name is not known yet, stands for itself. */
export function classNamesOf(
  services: readonly Service[],
  { serviceCode, categoryCode }: CaseClass,
): ClassNames {
  const service = services.find(({ code }) => code === serviceCode);
  // A category that is looked for in whichever service is called the same in each.
  const among = serviceCode === undefined ? services : service ? [service] : [];
  const category = among
    .flatMap(({ categories = [] }) => categories)
    .find(({ code }) => code === categoryCode);
  return {
    service: service?.name ?? serviceCode ?? '–',
    category: category?.name ?? categoryCode ?? '–',
  };
}

/** Names of services and categories of an account. Whoever may not ask for them sees the codes. */
export function useClassNames(accountId: string): (codes: CaseClass) => ClassNames {
  const session = useSession();
  const { data: services } = useQuery({
    ...servicesQuery(accountId),
    enabled: isAllowed(session, accountId, 'support:DescribeServices'),
  });
  return useCallback((codes) => classNamesOf(services ?? [], codes), [services]);
}
