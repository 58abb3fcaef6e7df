import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { SessionAccount } from '../../../contract/session.ts';
import { templatesQuery } from '../../api/templates.ts';
import { type CreateCaseValues, emptyValues, valuesFromQuery } from './create-case-values.ts';
import { valuesOfTemplate } from '../template-fields.ts';

export interface InitialValues {
  /** Null until the template that the address names is there. */
  readonly initial: CreateCaseValues | null;
  /** The address names a template that is not there, or that can't be had now. */
  readonly isTemplateMissing: boolean;
}

/** The form before anybody writes: empty, over it the template, over that what the address says. */
export function useInitialValues(account: SessionAccount, query: URLSearchParams): InitialValues {
  const { accountId, country = '' } = account;
  const templateId = query.get('template');
  const { data, isPending } = useQuery({ ...templatesQuery(accountId), enabled: templateId !== null });
  const template = data?.templates.find((one) => one.templateId === templateId);
  const isWaiting = templateId !== null && isPending;
  const initial = useMemo(
    () =>
      isWaiting
        ? null
        : {
            ...emptyValues,
            // People of an account are mostly called where the account is.
            phoneCountry: country,
            ...(template && valuesOfTemplate(template)),
            ...valuesFromQuery(query),
          },
    [isWaiting, country, template, query],
  );
  return { initial, isTemplateMissing: templateId !== null && !isWaiting && !template };
}
