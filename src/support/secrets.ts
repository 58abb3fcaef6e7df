/**
 * Finds what must not stand in a case: secret access keys, private keys, card numbers. Linear in the
 * length of the text, so that whole files can be searched.
 * Source: user guide "Security for your AWS Support cases", API reference CreateCase (what AWS redacts).
 * How AWS recognises them is not documented: the rules below are ours.
 */
export interface Secret {
  readonly kind: 'secret-access-key' | 'private-key' | 'card-number';
  /** In UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

const keyLength = 40;
const shortestCardNumber = 13;

const kind = { other: 0, ofKeys: 1, digit: 2, separator: 3 } as const;
/** By character code, below 128. */
const kinds = new Uint8Array(128);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz/+') {
  kinds[letter.charCodeAt(0)] = kind.ofKeys;
}
for (const digit of '0123456789') kinds[digit.charCodeAt(0)] = kind.digit;
for (const separator of ' -') kinds[separator.charCodeAt(0)] = kind.separator;

/**
 * Whether the rules below can find anything at all, in one pass: most texts have no word of 40 characters,
 * no number of 13 digits and no private key, and the rules take many times as long to find nothing.
 */
function mayHoldSecrets(text: string): boolean {
  let word = 0;
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    const found = character < kinds.length ? kinds[character] : kind.other;
    word = found === kind.ofKeys || found === kind.digit ? word + 1 : 0;
    if (found === kind.digit) digits++;
    else if (found !== kind.separator) digits = 0;
    if (word >= keyLength || digits >= shortestCardNumber) return true;
  }
  return text.includes('PRIVATE KEY');
}

/** All secrets of a text, in order, without overlap. */
export function findSecrets(text: string): readonly Secret[] {
  if (!mayHoldSecrets(text)) return [];
  const found = [...privateKeys(text), ...secretAccessKeys(text), ...cardNumbers(text)];
  found.sort((left, right) => left.start - right.start || right.end - left.end);
  let end = 0;
  return found.filter((secret) => {
    if (secret.start < end) return false;
    end = secret.end;
    return true;
  });
}

const keyMarker = /-----(BEGIN|END) (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
/** What is left of a key whose end was cut off: lines, real or escaped, that hold base64 or headers. */
const keyBody = /(?:\s|\\[nr]|[A-Za-z0-9+/=]{16,}|(?:Proc-Type|DEK-Info|Version|Comment): [^\n]*)*/y;

function* privateKeys(text: string): Generator<Secret> {
  const markers = text.matchAll(keyMarker).toArray();
  for (const [index, marker] of markers.entries()) {
    if (marker[1] !== 'BEGIN') continue;
    const next = markers[index + 1];
    const hasEnd = next?.[1] === 'END';
    // A key whose end was cut off ends before the next one: no part of the text is searched twice.
    const end = hasEnd
      ? next.index + next[0].length
      : endOfKeyBody(text.slice(0, next?.index), marker.index + marker[0].length);
    yield { kind: 'private-key', start: marker.index, end };
  }
}

function endOfKeyBody(text: string, from: number): number {
  keyBody.lastIndex = from;
  return from + (keyBody.exec(text)?.[0].trimEnd().length ?? 0);
}

/** 40 characters of the alphabet that stand alone. `=` may stand before (an assignment), never after. */
const keyShaped = /(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;
const keyLabel = /secret[\s_-]{0,2}(?:access[\s_-]{0,2})?key["'`]?\s{0,4}(?:[:=,]|=>)?\s{0,4}["'`]?$/i;
const longestLabel = 40;

function* secretAccessKeys(text: string): Generator<Secret> {
  for (const { 0: key, index } of text.matchAll(keyShaped)) {
    const before = text.slice(Math.max(0, index - longestLabel), index);
    if (keyLabel.test(before) || (looksRandom(key) && !isEndOfBase64(text, index))) {
      yield { kind: 'secret-access-key', start: index, end: index + key.length };
    }
  }
}

/**
 * Tells a key from a digest, a path or a long name. Hexadecimal digests lack one of the cases; a random
 * key has 30 different characters on average and fewer than 23 once in a thousand, names and paths have
 * fewer; five slashes or more make a path (a random key has them once in two thousand).
 */
function looksRandom(key: string): boolean {
  return (
    /[a-z]/.test(key) &&
    /[A-Z]/.test(key) &&
    /[0-9/+]/.test(key) &&
    new Set(key).size >= 23 &&
    key.split('/').length <= 5
  );
}

/** The last line of wrapped base64 may be 40 characters long by chance. */
function isEndOfBase64(text: string, index: number): boolean {
  return /[A-Za-z0-9/+]{57}\r?\n$/.test(text.slice(Math.max(0, index - 59), index));
}

/** In one piece, or in the groups in which cards print their numbers, with one kind of separator. */
const cardShaped =
  /(?<![\w.-])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{4}([ -])\d{6}\2\d{4,5})(?![\w-]|\.\d)/g;

/** The number ranges and lengths of the common schemes (ISO/IEC 7812): most other numbers fall out here. */
const cardRange =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14,17})$/;

function* cardNumbers(text: string): Generator<Secret> {
  for (const { 0: shown, index } of text.matchAll(cardShaped)) {
    const digits = shown.replaceAll(/[ -]/g, '');
    if (cardRange.test(digits) && passesLuhn(digits)) {
      yield { kind: 'card-number', start: index, end: index + shown.length };
    }
  }
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits.at(-1 - index));
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
