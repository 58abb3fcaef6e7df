import { forgetAdvisor } from './advisor/forget-advisor.ts';
import { forgetPrepared } from './companion/prepared-files.ts';
import { removeExports } from './exports/archive/remove-exports.ts';
import { removeReports } from './exports/reports/report-rows.ts';
import { forgetChallenges } from './identity/passkeys/challenges.ts';
import type { Services } from './services.ts';

const every = 3_600_000;

/** Removes what has run out, now and every hour; the answer stops it. */
export function startHousekeeping({
  database,
  sessions,
  tokens,
  limit,
  intents,
  claims,
  oidc,
  live,
  now,
  log,
}: Services): () => void {
  const tidy = (): void => {
    const work = [
      sessions.forgetExpired(),
      tokens.forgetExpired(),
      limit.forgetOld(),
      intents.recordAbandoned(now()),
      forgetChallenges(database, now()),
      claims.forgetOld(now()),
      live.forgetOld(),
      removeExports(database, now()),
      removeReports(database),
      forgetAdvisor(database, now()),
      forgetPrepared(database, now()),
      ...(oidc ? [oidc.signIn.forgetUsed()] : []),
    ];
    Promise.all(work).catch((failure: unknown) =>
      log.error({ err: failure }, 'Expired rows could not be removed.'),
    );
  };
  tidy();
  const timer = setInterval(tidy, every);
  return () => clearInterval(timer);
}
