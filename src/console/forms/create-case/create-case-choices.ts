/** What the account's lookups offer to the form, and how far they have come. */
import type { Service, SeverityLevel } from '@aws-sdk/client-support';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { issueTypeOfService } from '../../../support/service-issue-type.ts';
import type { Plan } from '../../../support/plans.ts';
import { servicesQuery, severityLevelsQuery } from '../../api/queries.ts';
import type { CreateCaseChoices } from './create-case-rules.ts';
import type { FormIssueType } from './create-case-values.ts';
import { plansWith } from '../plan-choices.ts';

export interface ServiceChoice {
  readonly code: string;
  readonly name: string;
  readonly categories: readonly { readonly code: string; readonly name: string }[];
}

export interface Loadable<Data> {
  readonly data: Data | null;
  /** What went wrong, as long as there is nothing to show instead. */
  readonly error: unknown;
  readonly retry: () => void;
}

export interface Lookups {
  readonly services: Loadable<readonly ServiceChoice[]>;
  readonly levels: Loadable<readonly string[]>;
  readonly plans: readonly Plan[];
  /** For the rules. */
  readonly choices: CreateCaseChoices;
}

interface NamedCode {
  readonly code?: string | undefined;
  readonly name?: string | undefined;
}

/** The model requires neither of them; without a code there is nothing to choose. */
function named({ code, name }: NamedCode): { code: string; name: string }[] {
  return code ? [{ code, name: name ?? code }] : [];
}

/** What is shown as chosen. While nobody knows what there is to choose, a draft's choice goes by its code. */
export function chosenOption<Option extends { readonly value: string }>(
  options: readonly Option[] | null,
  code: string,
): Option | { readonly value: string; readonly label: string } | null {
  if (options) return options.find(({ value }) => value === code) ?? null;
  return code === '' ? null : { value: code, label: code };
}

export function servicesOfType(
  services: readonly ServiceChoice[],
  issueType: FormIssueType,
): readonly ServiceChoice[] {
  return services.filter(({ code }) => issueTypeOfService(code) === issueType);
}

// The two are the same from render to render, so that each list is read once.

function serviceChoices(services: readonly Service[]): readonly ServiceChoice[] {
  return services
    .flatMap((service) =>
      named(service).map((item) => ({ ...item, categories: (service.categories ?? []).flatMap(named) })),
    )
    .toSorted((left, right) => left.name.localeCompare(right.name));
}

function severityCodes(levels: readonly SeverityLevel[]): readonly string[] {
  return levels.flatMap(named).map(({ code }) => code);
}

export function useLookups(accountId: string): Lookups {
  const services = useQuery({ ...servicesQuery(accountId), select: serviceChoices });
  const levels = useQuery({ ...severityLevelsQuery(accountId), select: severityCodes });
  const choices = useMemo((): CreateCaseChoices => {
    const categories =
      services.data &&
      new Map(
        services.data.map((service) => [service.code, new Set(service.categories.map(({ code }) => code))]),
      );
    return { categories: categories ?? null, severities: levels.data ? new Set(levels.data) : null };
  }, [services.data, levels.data]);
  return {
    services: loadable(services),
    levels: loadable(levels),
    plans: useMemo(() => plansWith(levels.data ?? null), [levels.data]),
    choices,
  };
}

function loadable<Data>(query: {
  data: Data | undefined;
  error: Error | null;
  refetch: () => Promise<unknown>;
}): Loadable<Data> {
  return {
    data: query.data ?? null,
    error: query.data === undefined ? query.error : null,
    retry: () => void query.refetch(),
  };
}
