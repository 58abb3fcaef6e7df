/**
 * What a word is, for both engines: the index is given words made here, so that SQLite and PostgreSQL find
 * the same, whatever their own dictionaries know of Unicode.
 *
 * A word is a run of letters and digits, without regard to case, accents and width. Scripts that put no
 * spaces between words (and Korean, which puts endings to them) have each character for a word; a search for
 * several of them asks for these in a row, and so finds them anywhere in a run.
 */

/** UTF-16 units; a longer word is as good as its beginning. */
const wordAtMost = 64;

const ascii = /^[\0-\u007f]*$/;
const asciiWords = /[A-Za-z0-9]+/g;
const unspaced = String.raw`[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]&&[\p{L}\p{N}]]`;
const words = new RegExp(
  String.raw`${unspaced}\p{M}*|[[\p{L}\p{M}\p{N}]--${unspaced}]+|\p{Extended_Pictographic}`,
  'gv',
);
const notOfWords = /[^\p{L}\p{N}\p{Extended_Pictographic}]/gu;

export interface PlacedWord {
  readonly word: string;
  /** UTF-16 offsets in the text. */
  readonly from: number;
  readonly to: number;
}

/** As the index has it; empty where nothing of it counts. */
export function foldWord(word: string): string {
  const folded = word.toLowerCase().normalize('NFKD').replaceAll(notOfWords, '').replaceAll('ς', 'σ');
  return folded.length <= wordAtMost ? folded : folded.slice(0, wordAtMost).toWellFormed();
}

export function wordsOf(text: string): string[] {
  if (ascii.test(text)) {
    return (text.toLowerCase().match(asciiWords) ?? []).map((word) => word.slice(0, wordAtMost));
  }
  return (text.match(words) ?? []).map(foldWord).filter((word) => word !== '');
}

/** The words with their places, in order. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(ascii.test(text) ? asciiWords : words)].flatMap(({ 0: found, index }) => {
    const word = foldWord(found);
    return word === '' ? [] : [{ word, from: index, to: index + found.length }];
  });
}
