/** What a line of a message looks like. Anchored and bounded expressions: strangers write the lines. */

const codeLines = [
  // Indented, as code and stack traces are.
  /^(?: {4}|\t)\s{0,80}\S/,
  /^\s{0,8}at [\w$.<>/]{1,300}[(:\s]/,
  /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d/,
  /^\[?\d\d:\d\d:\d\d[.,\s\]]/,
  // `Nov 21 02:41:34 host sshd[1]:` and `[21/Nov/2026:02:41:34`
  /^[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d /,
  /^[\d.:a-f]{7,45} \S{1,64} \S{1,64} \[\d\d\/[A-Z][a-z]{2}\/\d{4}:/,
  /^\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE)\b[\]:\s]/,
  /^(?:Traceback \(most recent call last\)|Caused by: |Exception in thread |goroutine \d)/,
  /^[\w.$]{1,200}(?:Error|Exception)(?::|$)/,
  /^\s{0,80}File "[^"]{0,300}", line \d/,
  /^\s{0,8}\.{3} \d{1,5} more$/,
] as const;

/** Of a log, a stack trace or code: read better in columns. */
export function looksLikeCode(line: string): boolean {
  const head = line.slice(0, 400);
  return codeLines.some((pattern) => pattern.test(head));
}

const fence = /^ {0,3}```/;

/** Begins or ends code. */
export function isFence(line: string): boolean {
  return fence.test(line);
}

export function isQuoted(line: string): boolean {
  return line.startsWith('>');
}

/** What mail programs write above an answer's quotation; in the languages that AWS Support answers in. */
const attribution =
  /^(?:On|Am|Le|El|Il|Em) .{4,300}(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu)\b.{0,80}:$/;
const original =
  /^-{2,20} ?(?:Original Message|Ursprüngliche Nachricht|Message d’origine|Forwarded message) ?-{2,20}$/i;

export function isAttribution(line: string): boolean {
  return line.length < 500 && attribution.test(line.trim());
}

/** Whether all that follows is an older mail. */
export function beginsHistory(lines: readonly string[], index: number): boolean {
  const line = (lines[index] ?? '').slice(0, 200).trim();
  if (original.test(line)) return true;
  if (!line.startsWith('From: ')) return false;
  const heads = lines.slice(index + 1, index + 6).map((one) => one.slice(0, 20));
  return (
    heads.some((one) => /^(?:Sent|Date): /.test(one)) && heads.some((one) => one.startsWith('Subject: '))
  );
}
