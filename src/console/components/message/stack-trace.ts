/** Stack traces may be shorter than a log has to be, and end with a line that looks like nothing else. */

const head =
  /^(?:Traceback \(most recent call last\)|Exception in thread |[\w.$]{1,200}(?:Error|Exception)(?::|$))/;
const frame = /^\s{1,80}(?:at |File ")/;

export function beginsTrace(lines: readonly string[], index: number): boolean {
  return head.test((lines[index] ?? '').slice(0, 400)) && frame.test((lines[index + 1] ?? '').slice(0, 400));
}

const indented = /^\s{2,80}\S/;
/** `requests.exceptions.ReadTimeout: read timed out`, `KeyboardInterrupt`. */
const exception = /^[A-Za-z_][\w.]{0,200}(?:: |(?<=Error|Exception|Interrupt|Exit|Iteration)$)/;
const between = /^(?:During handling of the above exception|The above exception was the direct cause)/;

/** Python names the exception after its frames, by whatever name, and may go on with the next trace: after that. */
export function traceEnd(lines: readonly string[], start: number): number {
  const line = (index: number) => (lines[index] ?? '').slice(0, 400);
  const end = indented.test(line(start - 1)) && exception.test(line(start)) ? start + 1 : start;
  const isChained = line(end) === '' && between.test(line(end + 1)) && line(end + 2) === '';
  return isChained && beginsTrace(lines, end + 3) ? end + 3 : end;
}
