/** What a case that is there gives to one that is to be opened. */
import type { CaseDetails } from '@aws-sdk/client-support';

import type { FirstMessage } from '../../../support/contact-block.ts';
import { isCaseLanguage } from '../../../support/languages.ts';
import { issueTypeOfService } from '../../../support/service-issue-type.ts';
import type { NewCaseQuery } from '../../paths.ts';
import { type CreateCaseValues, emptyValues } from './create-case-values.ts';

/** For the address of the form: type, service, category and severity go over, and the way back. */
export function relatedCaseQuery(accountId: string, details: CaseDetails): NewCaseQuery {
  const { caseId = '', displayId = '', serviceCode = '', categoryCode, severityCode } = details;
  return {
    account: accountId,
    type: issueTypeOfService(serviceCode),
    service: serviceCode,
    category: categoryCode,
    severity: severityCode,
    related: displayId === '' ? caseId : `${displayId} (${caseId})`,
  };
}

/** For a template: everything that may hold for the next case, too, and nothing of this one's moment. */
export function valuesOfCase(details: CaseDetails, opening: FirstMessage | null): CreateCaseValues {
  const { serviceCode = '', categoryCode = '', severityCode = '', subject = '', language = '' } = details;
  return {
    ...emptyValues,
    issueType: issueTypeOfService(serviceCode),
    serviceCode,
    categoryCode,
    severityCode,
    subject,
    description: opening?.text ?? '',
    region: opening?.contact?.region ?? '',
    contactMethod: opening?.contact?.method ?? emptyValues.contactMethod,
    additionalContacts: (details.ccEmailAddresses ?? []).join(', '),
    ...(isCaseLanguage(language) && { language }),
  };
}
