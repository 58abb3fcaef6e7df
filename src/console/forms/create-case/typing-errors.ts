/**
 * Whether a word is another one with a slip of the fingers: a letter missing, added, wrong, or two
 * exchanged (optimal string alignment). One slip in four letters and more, two from eight on; the first
 * letter is right nearly always, and asking for it keeps short words apart.
 */
const shortest = 4;
const longForTwo = 8;

export function allowedSlips(word: string): number {
  if (word.length < shortest) return 0;
  return word.length < longForTwo ? 1 : 2;
}

export function isMisspelling(typed: string, word: string): boolean {
  const allowed = allowedSlips(typed);
  if (allowed === 0 || typed[0] !== word[0]) return false;
  if (Math.abs(typed.length - word.length) > allowed) return false;
  return slips(typed, word) <= allowed;
}

function slips(left: string, right: string): number {
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      const isExchanged = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (isSame ? 0 : 1),
          isExchanged ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    before = above;
    above = current;
  }
  return above[right.length] ?? 0;
}
