import type { SessionCookie } from '../../identity/session-cookie.ts';
import type { Sessions } from '../../identity/sessions.ts';
import type { Step } from '../call.ts';
import { notSignedIn, Refusal } from '../refusal.ts';

/** Who calls. An `Authorization: AWS4…` header is the SDK's habit and means nothing here. */
export function sessionStep(sessions: Sessions, cookie: SessionCookie): Step {
  return {
    name: 'session',
    async run(call) {
      const { authorization, cookie: cookies } = call.raw.headers;
      if (authorization !== undefined && /^bearer /i.test(authorization)) {
        throw new Refusal(401, 'NotAuthorized', 'Personal access tokens are not accepted yet.');
      }
      const id = cookie.read(cookies);
      const signedIn = id === null ? null : await sessions.open(id);
      if (!signedIn) throw notSignedIn();
      call.signedIn = signedIn;
    },
  };
}
