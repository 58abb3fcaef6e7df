/** The Trusted Advisor API's own SDK, aimed at the proxy as its documentation says. */
import { TrustedAdvisorClient } from '@aws-sdk/client-trustedadvisor';
import type { HttpRequest } from '@smithy/types';

import type { Browser } from '../browser.ts';

export function advisorSdk({ url, cookie }: Browser, account: string): TrustedAdvisorClient {
  const client = new TrustedAdvisorClient({
    endpoint: `${url}/api/accounts/${account}/trustedadvisor`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'ignored', secretAccessKey: 'ignored' },
    maxAttempts: 1,
  });
  client.middlewareStack.add(
    (next) => (args) => {
      // At this step the request is always an HttpRequest.
      const request = args.request as HttpRequest;
      Object.assign(request.headers, { origin: url, cookie: cookie ?? '' });
      return next(args);
    },
    { step: 'build' },
  );
  return client;
}
