/** The create-case form, by its labels. */
import { expect, type Page } from '@playwright/test';

import type { Hands, NamedFile } from './hands.ts';

export interface NewCase {
  readonly subject: string;
  readonly description: string;
  readonly files?: readonly NamedFile[];
}

export function createCaseScreen(page: Page) {
  const field = (name: string) => page.getByRole('textbox', { name });
  return {
    heading: page.getByRole('heading', { name: 'Create case', level: 1 }),
    subject: field('Subject'),
    description: field('Description'),
    phoneNumber: field('Phone number'),
    contacts: field('Additional contacts'),
    /** A list that opens; its name goes on with what is chosen. */
    list: (name: string) => page.getByRole('button', { name: new RegExp(`^${name} `) }),
    radio: (name: string) => page.getByRole('radio', { name, exact: true }),
    chooseFiles: page.getByRole('button', { name: 'Choose files' }),
    review: page.getByRole('button', { name: 'Review', exact: true }),
    /** There once the case has been reviewed. */
    submit: page.getByRole('button', { name: 'Submit' }),
    backToForm: page.getByRole('button', { name: 'Back to the form' }),
  };
}

/** Goes on from wherever the form is: by the review to the submit. */
export async function submitCase(page: Page, hands: Hands): Promise<void> {
  await openReview(page, hands);
  await hands.press(createCaseScreen(page).submit);
}

export async function openReview(page: Page, hands: Hands): Promise<void> {
  const { review, submit } = createCaseScreen(page);
  if (await submit.isVisible()) return;
  await hands.press(review);
  await expect(submit).toBeVisible();
}

/** Fills what a case needs and leaves the rest as it is. */
export async function fillNewCase(page: Page, hands: Hands, values: NewCase): Promise<void> {
  const screen = createCaseScreen(page);
  await hands.choose(screen.list('Service'), 'Elastic Load Balancing (ELB)', 'elb');
  await hands.choose(screen.list('Category'), 'Other');
  await hands.pick(screen.radio('Production system impaired'));
  await hands.type(screen.subject, values.subject);
  await hands.type(screen.description, values.description);
  if (values.files) await hands.attach(screen.chooseFiles, values.files);
}
