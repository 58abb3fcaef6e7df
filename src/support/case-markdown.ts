/**
 * A case as Markdown. Whatever people wrote stands in a fence longer than any in it, letter by letter, and
 * names as code: nothing of it is taken for structure, a link or HTML.
 */
import { isCaseStatus, statusWords } from './case-status.ts';
import { originOf } from './origin.ts';
import { shownFileName } from './safe-file-name.ts';
import type { TakenAttachment, TakenCase, TakenCommunication } from './taken-case.ts';
import type { ZonedClock } from './zoned-time.ts';

export function caseMarkdown(taken: TakenCase, clock: ZonedClock): string {
  const { communications } = taken;
  const messages = communications.map((message, index) => messageText(message, index + 1, clock));
  return [`# ${plain(titleOf(taken))}\n`, facts(taken, clock), ...messages].join('\n');
}

function titleOf({ case: { subject, displayId } }: TakenCase): string {
  return subject.trim() === '' ? `Case ${displayId}` : subject;
}

function facts(taken: TakenCase, clock: ZonedClock): string {
  const { case: details, contact, communications } = taken;
  const reach = contact && [contact.method, contact.phoneNumber, contact.extension, contact.country];
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Case', details.displayId],
    ['Case ID', details.caseId],
    ['Account', taken.accountId],
    ['Status', statusOf(taken)],
    ['Severity', details.severityCode],
    ['Service', details.serviceCode],
    ['Category', details.categoryCode],
    ['Language', details.language],
    ['Submitted by', details.submittedBy],
    ['Opened', timeOf(details.timeCreated, clock)],
    ['Contact method', reach?.filter((part) => part !== undefined).join(', ')],
    ['Additional contacts', details.ccEmailAddresses.join(', ')],
    ['Messages', String(communications.length)],
    ['Exported', `${timeOf(taken.exportedAt, clock)}, ${clock.timeZone}`],
  ];
  const told = lines.filter(([, value]) => value !== undefined && value !== '');
  const archived = 'From the archive: the Support API did not give this case.\n';
  return `${told.map(([name, value = '']) => `- ${name}: ${code(value)}\n`).join('')}${taken.source === 'archive' ? `\n${archived}` : ''}`;
}

function statusOf({ case: { status }, communications }: TakenCase): string {
  const isAnswered = communications.some(({ submittedBy }) => originOf(submittedBy) === 'AWS');
  return isCaseStatus(status) ? statusWords(status, isAnswered).word : status;
}

function messageText(message: TakenCommunication, number: number, clock: ZonedClock): string {
  const { submittedBy, timeCreated, body, attachments } = message;
  const heading = `## ${number}. ${plain(submittedBy === '' ? 'Unknown' : submittedBy)}, ${timeOf(timeCreated, clock)}\n`;
  const files = attachments.map((file) => `- ${fileText(file)}\n`).join('');
  return `${heading}\n${fenced(body)}${files === '' ? '' : `\nAttachments:\n\n${files}`}`;
}

function fileText({ fileName, path }: TakenAttachment): string {
  const name = code(shownFileName(fileName));
  return path === undefined || path === fileName ? name : `${name} in ${code(path)}`;
}

function timeOf(time: string, clock: ZonedClock): string {
  const moment = Date.parse(time);
  return Number.isNaN(moment) ? time : clock.words(moment);
}

/** A block that only its own end closes; line ends are those of the file. */
function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text.replaceAll(/\r\n?/g, '\n')}\n${fence}\n`;
}

/** One line of code; a space keeps an accent of the text from joining the fence. */
function code(text: string): string {
  // Without a letter between them two accents would begin something.
  const line = oneLine(text) || ' ';
  const fence = '`'.repeat(longestRun(line) + 1);
  return fence.length > 1 ? `${fence} ${line} ${fence}` : `\`${line}\``;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** Text in a heading, of which no character means anything. */
function plain(text: string): string {
  return oneLine(text).replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
}
