/** Files under names that AWS gives and nobody here could: what is shown and saved of them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { hostileFileNames } from '../hostile-file-names.ts';
import { awsAccounts, reached, startAwsPlace } from '../proxy/aws/accounts.ts';
import { answerWith } from '../proxy/aws/aws-service.ts';
import { admin, expect, test as base } from './fixtures.ts';
import { type Product, startProduct } from './product.ts';

const caseId = `case-${reached}-muen-2026-00000000000000aa`;
const timeCreated = '2026-11-01T00:00:00.000Z';
const attachmentSet = hostileFileNames.map((fileName, index) => ({
  attachmentId: `attachment-${index}`,
  fileName,
}));
const files = { caseId, submittedBy: 'Amazon Web Services', timeCreated, body: 'See these.', attachmentSet };
const details = { caseId, displayId: '1', subject: 'Files', status: 'opened', timeCreated };
const data = Buffer.from('<script>window.harmed=1</script>').toString('base64');

/** What this AWS answers: the case, and of each file the name that the address of the file tells. */
const answers: Readonly<Record<string, object>> = {
  DescribeCases: { cases: [{ ...details, recentCommunications: { communications: [files] } }] },
  DescribeCommunications: { communications: [files] },
  DescribeAttachment: { attachment: { fileName: '../../photo\u202Egnp.exe', data } },
  DescribeServices: { services: [] },
  DescribeSeverityLevels: { severityLevels: [] },
  DescribeTrustedAdvisorChecks: { checks: [] },
};

// oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing else is needed
async function awsWithFiles({}, use: (product: Product) => Promise<void>): Promise<void> {
  const place = await startAwsPlace();
  place.aws.behave((response, operation) => answerWith(answers[operation] ?? {})(response, operation));
  const accounts = join(place.folder, 'accounts.json');
  await writeFile(accounts, JSON.stringify(awsAccounts));
  const product = await startProduct({
    ...place.environment,
    UPSTREAM: 'aws',
    ACCOUNTS_FILE: accounts,
    AWS_ENDPOINT_URL_SUPPORT: place.aws.url,
    ADMIN_PASSWORD: admin.password,
  });
  await use(product);
  await product.stop();
  await place.remove();
}

const test = base.extend<object, { product: Product }>({ product: [awsWithFiles, { scope: 'worker' }] });

test('are shown with what they would hide, and saved where they belong', async ({
  page,
  context,
  product,
}) => {
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(product.console))
      elsewhere.push(request.url());
  });
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(`/cases/${caseId}`);
  const list = page.getByRole('list', { name: 'Attachments' });
  await expect(list.getByRole('listitem')).toHaveCount(hostileFileNames.length);
  const shown = await list.locator('bdi').allTextContents();
  expect(shown.filter((name) => /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(name))).toEqual(
    [],
  );
  expect(shown.filter((name) => name.length > 300)).toEqual([]);
  expect(shown).toContain('photo\uFFFDgnp.exe');
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download photo\uFFFDgnp.exe' }).click();
  // The browser takes dots at the beginning away, too.
  expect((await saved).suggestedFilename()).toMatch(/^[_.]*photo_gnp\.exe$/);
  expect(elsewhere).toEqual([]);
  expect(await page.evaluate('"harmed" in window')).toBe(false);
});
