/** What DescribeCreateCaseOptions says about reaching AWS for what was chosen, as far as it is known. */
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';

import { communicationTypes, type ContactMethod } from '../../../support/plans.ts';
import { issueTypeOfService } from '../../../support/service-issue-type.ts';
import { isAllowed } from '../../api/permissions.ts';
import { createCaseOptionsQuery, servicesQuery, supportedLanguagesQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { type CreateCaseValues, serviceOf } from './create-case-values.ts';
import type { OpenHours } from './support-hours.ts';

export interface ContactOptions {
  /** Null while they are not known: then all may be had. */
  readonly languages: ReadonlySet<string> | null;
  /** Null while nothing is known: then the plan alone decides. */
  readonly availability: string | null;
  /** Null while nothing is known; its answer is null for a method that AWS leaves out. */
  readonly hoursOf: ((method: ContactMethod) => OpenHours | null) | null;
}

type Names = ['issueType', 'serviceCode', 'categoryCode'];

/** What was chosen, or null while it does not fit together: AWS refuses such a question. */
function useChosenClass(accountId: string) {
  const [issueType, chosen, categoryCode] = useWatch<CreateCaseValues, Names>({
    name: ['issueType', 'serviceCode', 'categoryCode'],
  });
  const { data: services } = useQuery(servicesQuery(accountId));
  const serviceCode = serviceOf({ issueType, serviceCode: chosen });
  const service = services?.find(({ code }) => code === serviceCode);
  const hasCategory = service?.categories?.some(({ code }) => code === categoryCode) === true;
  const isChosen = hasCategory && issueTypeOfService(serviceCode) === issueType;
  return { isChosen, chosenClass: { issueType, serviceCode, categoryCode } };
}

/** Nothing is known until service and category are chosen and the answers are there, or without permission. */
export function useContactOptions(accountId: string): ContactOptions {
  const session = useSession();
  const { isChosen, chosenClass } = useChosenClass(accountId);
  const language = useWatch<CreateCaseValues, 'language'>({ name: 'language' });
  const { data: languages } = useQuery({
    ...supportedLanguagesQuery(accountId, chosenClass),
    enabled: isChosen && isAllowed(session, accountId, 'support:DescribeSupportedLanguages'),
  });
  const { data } = useQuery({
    ...createCaseOptionsQuery(accountId, { ...chosenClass, language }),
    enabled: isChosen && isAllowed(session, accountId, 'support:DescribeCreateCaseOptions'),
  });
  const codes = new Set(languages?.flatMap(({ code }) => code ?? []));
  const typesOf = data?.communicationTypes;
  return {
    // An empty answer would leave nothing to choose.
    languages: codes.size > 0 ? codes : null,
    availability: data?.languageAvailability ?? null,
    hoursOf: data
      ? (method) => typesOf?.find(({ type }) => type === communicationTypes[method]) ?? null
      : null,
  };
}
