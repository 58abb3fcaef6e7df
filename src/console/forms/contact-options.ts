/** What DescribeCreateCaseOptions says about reaching AWS for what was chosen, as far as it is known. */
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';

import { communicationTypes, type ContactMethod } from '../../support/plans.ts';
import { isAllowed } from '../api/permissions.ts';
import { createCaseOptionsQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { type CreateCaseValues, serviceOf } from './create-case-values.ts';
import type { OpenHours } from './support-hours.ts';

export interface ContactOptions {
  /** Null while nothing is known: then the plan alone decides. */
  readonly availability: string | null;
  /** Null where the answer leaves the method out. */
  readonly hoursOf: (method: ContactMethod) => OpenHours | null;
}

type Names = ['issueType', 'serviceCode', 'categoryCode', 'language'];

/** Undefined until service and category are chosen and the answer is there, or without the permission. */
export function useContactOptions(accountId: string): ContactOptions | undefined {
  const session = useSession();
  const [issueType, chosen, categoryCode, language] = useWatch<CreateCaseValues, Names>({
    name: ['issueType', 'serviceCode', 'categoryCode', 'language'],
  });
  const serviceCode = serviceOf({ issueType, serviceCode: chosen });
  const { data } = useQuery({
    ...createCaseOptionsQuery(accountId, { issueType, serviceCode, categoryCode, language }),
    enabled:
      serviceCode !== '' &&
      categoryCode !== '' &&
      isAllowed(session, accountId, 'support:DescribeCreateCaseOptions'),
  });
  if (!data) return undefined;
  return {
    availability: data.languageAvailability ?? null,
    hoursOf: (method) =>
      data.communicationTypes?.find(({ type }) => type === communicationTypes[method]) ?? null,
  };
}
