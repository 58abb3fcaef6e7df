import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { CaseEvent } from '../../../support/case-status.ts';
import type { Plan } from '../../../support/plans.ts';
import { clockOf } from '../../../support/clocks/clock-of.ts';
import { countryCalendar } from './country-calendar.ts';
import { firstResponseDue } from '../../../support/clocks/first-response-due.ts';
import type { Answer } from '../../../support/clocks/case-counter.ts';
import { measureCase } from '../../../support/clocks/measure-case.ts';

const lines = readFileSync(join(import.meta.dirname, 'clock-examples.txt'), 'utf8').split('\n');

/** The words of each example of a kind. */
function examples(kind: string): string[][] {
  return lines.map((line) => line.split(/ +/)).filter(([first]) => first === kind);
}

const minute = 60_000;

function moment(time: number | null): string {
  return time === null ? '-' : new Date(time).toISOString().replace(':00.000Z', 'Z');
}

function duration(milliseconds: number): string {
  const minutes = milliseconds / minute;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

test('there are 200 examples, from 12 countries', () => {
  expect(['due', 'clock', 'measure'].flatMap(examples)).toHaveLength(200);
  expect(new Set(examples('due').map(([, country]) => country)).size).toBe(12);
});

describe('first response due', () => {
  test.each(examples('due'))(
    '%s %s %s %s %s',
    async (...[, country = '', plan, severityCode = '', opened, due]) => {
      const calendar = await countryCalendar(country);
      const found = firstResponseDue({
        plans: [plan as Plan], // as the file has them
        severityCode,
        timeCreated: Date.parse(opened ?? ''),
        calendar,
      });
      expect(moment(found)).toBe(due);
    },
  );
});

describe('the clock of a case', () => {
  test.each(examples('clock'))('%s %s %s %s %s', (...[, status = '', due, answered, now, state, time]) => {
    const known = (text: string | undefined) => (text === '-' ? null : text);
    const details = { status, firstResponseDue: known(due), firstResponseAt: known(answered) };
    const clock = clockOf(details, Date.parse(now ?? ''));
    const counted = 'left' in clock ? clock.left : 'late' in clock ? clock.late : null;
    expect([clock.state, counted === null ? undefined : duration(counted)]).toEqual([state, time]);
  });
});

function happened(text: string) {
  if (text === '-') return [];
  return text.split(',').map((one) => {
    const [event, at] = one.split('@');
    return { event: event as CaseEvent, at: Date.parse(at ?? '') }; // as the file has them
  });
}

function answer({ askedAt, answeredAt }: Answer): string {
  return `${moment(askedAt)}>${moment(answeredAt)}`;
}

describe('what a case took', () => {
  test.each(examples('measure'))('%s %s %s', (...[, opened = '', events = '', now = '', ...expected]) => {
    const measure = measureCase(Date.parse(opened), happened(events), Date.parse(now));
    expect([
      `first=${measure.firstResponse ? answer(measure.firstResponse) : '-'}`,
      `next=${measure.nextResponses.map(answer).join(',') || '-'}`,
      `worked=${duration(measure.worked)}`,
      `paused=${duration(measure.paused)}`,
      `resolved=${moment(measure.resolvedAt)}`,
      `reopened=${measure.reopened}`,
    ]).toEqual(expected);
  });
});
