import { services } from '../catalogue/services.ts';
import { readLanguage } from './check-classification.ts';
import type { Handler } from './handlers.ts';

/**
 * Names are English in every language (see the catalogue). A code that is not listed is left out of the
 * answer: AWS documents no error for it (ours).
 */
export const describeServices: Handler<'DescribeServices'> = async (input, call) => {
  readLanguage(input.language);
  call.endDryRun();
  const wanted = input.serviceCodeList?.length ? new Set(input.serviceCodeList) : null;
  const listed = services.filter((service) => wanted === null || wanted.has(service.code));
  return {
    services: listed.map(({ code, name, categories }) => ({ code, name, categories: [...categories] })),
  };
};
