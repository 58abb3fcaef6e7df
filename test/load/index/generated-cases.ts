/** Cases as an index of years holds them: words as frequent as in a language, a few of them rare. */
import type { ToldCase, ToldCommunication } from '../../../src/proxy/cases/told-case.ts';
import { awsName } from '../../../src/support/origin.ts';
import { caseStatuses } from '../../../src/support/case-status.ts';
import { severityCodes } from '../../../src/support/severities.ts';

const accounts = Number(process.env['ACCOUNTS'] ?? 10);

export const indexAccounts = Array.from({ length: accounts }, (_, index) => ({
  accountId: String(310_000_000_000 + index),
  name: `Account ${index}`,
}));

/** In a handful of messages only. */
export const rareWord = 'quasiperiodic';
/** In nearly every second case. */
export const commonWords = ['instance', 'error'] as const;

const messagesEach = 5;
const wordsEach = 90;
const rareEvery = 5_000;
const minute = 60_000;
const languages = ['en', 'en', 'en', 'en', 'ja', 'zh', 'ko', 'fr'] as const;

/** A generator of its own, so that each run fills the same. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return (state >> 8) % below;
  };
}

const syllables = ['ka', 'lo', 'mi', 're', 'tu', 'sen', 'dor', 'vix', 'pra', 'que', 'sto', 'nel'];
const vocabulary = Array.from({ length: 20_000 }, (_, index) =>
  [index % 12, Math.floor(index / 12) % 12, Math.floor(index / 144) % 12, Math.floor(index / 1728)]
    .map((digit) => syllables[digit % 12])
    .join(''),
);

export function* generatedCases(count: number): Generator<ToldCase & { readonly accountId: string }> {
  const random = randomNumbers(7);
  const start = Date.UTC(2024, 10, 1);
  for (let n = 0; n < count; n += 1) {
    const accountId = indexAccounts[random(indexAccounts.length)]?.accountId ?? '';
    const isOpen = n > count * 0.9 && random(2) === 0;
    const timeCreated = start + n * 10 * minute;
    const communications = Array.from({ length: messagesEach }, (_, index): ToldCommunication => {
      const submittedBy = index % 2 === 0 ? 'somebody' : awsName;
      const attachments =
        index === 0 && random(4) === 0 ? [{ attachmentId: `attachment-${n}`, fileName: 'system.log' }] : [];
      const sentAt = timeCreated + index * 30 * minute;
      const origin = index % 2 === 0 ? 'CUSTOMER' : 'AWS';
      return { sentAt, submittedBy, origin, body: bodyOf(random, n, index), attachments };
    });
    const service = random(120);
    yield {
      accountId,
      caseId: `case-${accountId}-muen-2026-${n.toString(16).padStart(16, '0')}`,
      displayId: String(9_000_000_000 + n),
      subject: `${wordOf(random)} ${wordOf(random)} ${wordOf(random)} in ${wordOf(random)}`,
      status: isOpen ? (caseStatuses[random(caseStatuses.length - 1)] ?? '') : 'resolved',
      serviceCode: `amazon-service-number-${service}`,
      categoryCode: `category-${service}-${random(8)}`,
      severityCode: severityCodes[random(severityCodes.length)] ?? '',
      issueType: random(5) === 0 ? 'customer-service' : 'technical',
      language: languages[random(languages.length)] ?? '',
      submittedBy: `person-${random(2_000)}@example.com`,
      ccEmailAddresses: random(3) === 0 ? ['team@example.com'] : [],
      timeCreated,
      ...(!isOpen && { timeResolved: timeCreated + 200 * minute }),
      firstResponseDue: timeCreated + 60 * minute,
      communications,
      isWhole: true,
    };
  }
}

function bodyOf(random: (below: number) => number, n: number, index: number): string {
  const words = Array.from({ length: wordsEach }, () => wordOf(random));
  if (index === 0 && n % 2 === 0) words.push(commonWords[0]);
  if (index === 2 && random(2) === 0) words.push(commonWords[1]);
  if (index === 1 && n % rareEvery === 0) words.push(rareWord);
  return `Hello,\n\n${words.join(' ')}.\n\nKind regards`;
}

/** The first ones often, the last ones hardly ever. */
function wordOf(random: (below: number) => number): string {
  const share = random(10_000) / 10_000;
  return vocabulary[Math.floor(share ** 3 * vocabulary.length)] ?? '';
}
