/**
 * Names of files that come from elsewhere: as every system takes them, and as people are shown them. Windows
 * refuses most, so its rules are the ones. Source: Win32, "Naming Files, Paths, and Namespaces".
 */
const longest = 120;
/** Linux and macOS count bytes, 255 of them; a number may still be added. */
const mostBytes = 240;
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\s*(?:\.|$))/i;

/** One part of a path; never empty, never a way to elsewhere. */
export function safeFileName(name: string): string {
  const { stem, ending } = partsOf(name.toWellFormed().replaceAll(forbidden, '_'));
  // What can't be kept anyway is not looked through: names come in any length.
  const plain = withoutEdges(stem.slice(0, 2 * longest) + ending).replace(devices, '_$&');
  return cut(plain) || 'file';
}

/** Makes names unique, also where the system does not mind the case of letters: `log.txt`, `log (2).txt`. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (name) => {
    const { stem, ending } = partsOf(name);
    let count = next.get(keyOf(name)) ?? 1;
    for (; ; count += 1) {
      const candidate = count === 1 ? name : `${stem} (${count})${ending}`;
      if (taken.has(keyOf(candidate))) continue;
      taken.add(keyOf(candidate));
      next.set(keyOf(name), count + 1);
      return candidate;
    }
  };
}

/** Characters that can't be seen and change what is: all but those that join letters and pictures. */
const unseen = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const shownAtMost = 255;

/** The name as it is, with a sign in the place of what would hide its ending; cut where it has no end. */
export function shownFileName(name: string): string {
  const { stem, ending } = partsOf(name.toWellFormed());
  const kept = stem.length > shownAtMost ? `${stem.slice(0, shownAtMost).toWellFormed()}…` : stem;
  return (kept + ending).replaceAll(unseen, '\uFFFD');
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Spaces before it, dots and spaces behind it: Windows drops them, and then it is another name. */
function withoutEdges(name: string): string {
  let end = name.length;
  while (end > 0 && '. '.includes(name.charAt(end - 1))) end -= 1;
  return name.slice(0, end).trimStart();
}

/** As much of it as fits, with its ending. */
function cut(name: string): string {
  const { stem, ending } = partsOf(name);
  let kept = '';
  let bytes = bytesOf(ending);
  for (const character of stem) {
    bytes += bytesOf(character);
    if (kept.length + character.length > longest - ending.length || bytes > mostBytes) break;
    kept += character;
  }
  return kept + ending;
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

function partsOf(name: string): { stem: string; ending: string } {
  const ending = /(?<=.)\.[^. ]{1,16}$/u.exec(name.slice(-40))?.[0] ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}
