import type { LiveNews } from './live-news.ts';

/** Milliseconds that news is kept for tabs that come later: a page takes a while to load. */
const keptFor = 60_000;

/** What was told lately, for a tab that has just loaded what it shows. */
export class RecentNews {
  #news: { readonly news: LiveNews; readonly at: number }[] = [];
  /** From when on everything is known. */
  #from = 0;

  /** Everything of the last milliseconds is going to be told. */
  begin(age: number): void {
    this.#news = [];
    this.#from = performance.now() - age;
  }

  add(news: LiveNews): void {
    const at = performance.now();
    this.#news = this.#news.filter((kept) => at - kept.at < keptFor);
    this.#news.push({ news, at });
  }

  /** All of it that is as young; where that is not known, that something was missed. */
  since(age: number): LiveNews[] {
    const from = performance.now() - age;
    if (age > keptFor || from < this.#from) return [{ name: 'resync' }];
    return this.#news.filter(({ at }) => at >= from).map(({ news }) => news);
  }
}
