/** Names that AWS may give a file and that its API takes from nobody here. */
import { hostileTexts } from './browser/hostile-texts.ts';

const ways = [
  '../../etc/passwd',
  '..\\..\\Windows\\win.ini',
  '/etc/cron.d/harm',
  'C:\\Windows\\System32\\harm.dll',
  '\\\\elsewhere.example\\share\\harm',
  './././harm',
  '..',
  '.',
  '....//....//harm',
  'folder/',
  '%2e%2e%2fharm',
  'file:///etc/passwd',
];

const systems = [
  'CON',
  'con ',
  'nul.txt',
  'NUL .tar.gz',
  'com1',
  'LPT9.log',
  'CONOUT$',
  'harm.txt:stream',
  'ends with a dot.',
  'ends with spaces   ',
  '   ',
  '-rf',
  '~',
  'desktop.ini',
];

const lines = [
  'a\r\nContent-Length: 0\r\n\r\n<script>window.harmed=1</script>',
  'a"; filename="b.exe',
  'a\u0000.png',
  'a\u001B[2Jb',
  'a\u2028b\u2029c',
  'half a pair \uD83D',
  '\uDE00 the other half',
];

const looks = [
  'photo\u202Egnp.exe',
  'invoice\u2066fdp\u2069.exe',
  'report.pdf\u200B.exe',
  '\u200F\u061C.txt',
  `${'字'.repeat(400)}.log`,
  `${'x'.repeat(70_000)}.log`,
  `${'. '.repeat(30_000)}x`,
  'x.'.repeat(2_000),
];

/** Those that a header can't carry as they are. */
export const unspeakableNames: readonly string[] = [...lines, ...looks];

export const hostileFileNames: readonly string[] = [
  ...ways,
  ...systems,
  ...unspeakableNames,
  ...hostileTexts,
];
