import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { readCaseFile } from './case-file.ts';
import { UsageError } from './exit.ts';

const folder = mkdtempSync(join(tmpdir(), 'support-center-case-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(content: string | Buffer) {
  const path = join(folder, 'case.yaml');
  writeFileSync(path, content);
  return readCaseFile(path, 'case.yaml');
}

const caseFile = (more = '') => `
subject: It is slow
description: |
  It does not answer.
  Not at all.
service: amazon-s3
category: general-guidance
severity: low
${more}`;

describe('a case file', () => {
  test('says what it says, and the rest is usual', () => {
    expect(read(caseFile('instances: i-0a'))).toEqual({
      subject: 'It is slow',
      description: 'It does not answer.\nNot at all.',
      type: 'technical',
      service: 'amazon-s3',
      category: 'general-guidance',
      severity: 'low',
      language: 'en',
      contact: 'web',
      contacts: [],
      instances: ['i-0a'],
      attachments: [],
    });
  });

  test('may be JSON', () => {
    const given = { subject: 'a', description: 'b', service: 'c', category: 'd', severity: 'e' };
    expect(read(JSON.stringify(given, null, 2))).toMatchObject(given);
  });
});

describe('what is wrong is told with its line', () => {
  test.each([
    ['subject: a\nsubject: b', /case\.yaml:2: .*unique/],
    ['subject: [a', /case\.yaml:1: /],
    ['- a', /case\.yaml:1: must be members/],
    ['', /case\.yaml:1: must be members/],
    ['*a', /case\.yaml/],
    [caseFile('severty: low'), /^case\.yaml:9: severty: is not known here$/],
    [caseFile().replace('service:', 'servce:'), /service: must be there\n.*case\.yaml:6: servce/s],
    [caseFile('type: quota'), /case\.yaml:9: type: must be one of technical/],
    [caseFile('phone: +49301234567'), /case\.yaml:9: phone: must be text; put it in quotes/],
    [caseFile('contact: phone\nphone: "030 1234567"'), /case\.yaml:10: phone: must have its country code/],
    [caseFile('phone: "+49 30 1234567"'), /case\.yaml:9: phone: belongs to the contact method phone/],
    [caseFile('contact: phone'), /phone: belongs to the contact method phone/],
    [caseFile('contacts:\n  - ops@example.com\n  - nobody'), /case\.yaml:11: contacts\.1: is not an/],
    [caseFile('attachments: [a, b, c, d]'), /case\.yaml:9: attachments: must have at most 3/],
    [caseFile('region: &a b\nsince: *a'), /uses an alias/],
    [caseFile().replace('It is slow', '" "'), /case\.yaml:2: subject: must not be empty/],
    ['a'.repeat(300_000), /larger than/],
    [Buffer.from([0xff, 0xfe]), /UTF-8/],
  ])('%#', (content, words) => {
    expect(() => read(content)).toThrow(UsageError);
    expect(() => read(content)).toThrow(words);
  });

  test('without a file there is nothing to read', () => {
    expect(() => readCaseFile(join(folder, 'nowhere'), 'nowhere')).toThrow("nowhere: can't be read.");
  });
});
