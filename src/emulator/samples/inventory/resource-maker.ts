import type { Random } from '../random.ts';

export interface Place {
  readonly accountId: string;
  readonly regions: readonly string[];
  /** Start of the day, epoch milliseconds. */
  readonly today: number;
}

const day = 86_400_000;

/** What all makers of resources need. */
export class ResourceMaker {
  readonly random: Random;
  readonly place: Place;

  constructor(random: Random, place: Place) {
    this.random = random;
    this.place = place;
  }

  many<Item>(count: number, make: (index: number) => Item): Item[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }

  region(): string {
    return this.random.pick(this.place.regions);
  }

  zone(region: string): string {
    return `${region}${this.random.pick(['a', 'b', 'c'])}`;
  }

  /** 14 days. */
  series(from: number, to: number): number[] {
    return this.many(14, () => this.random.integer(from * 10, to * 10) / 10);
  }

  counts(from: number, to: number): number[] {
    return this.many(14, () => this.random.integer(from, to));
  }

  /** Some time in the past days. */
  time(mostDays: number): string {
    return new Date(this.place.today - this.random.integer(0, mostDays * 24) * 3_600_000).toISOString();
  }

  /** So many days from today, in the past where negative. */
  dayFromToday(days: number): string {
    return new Date(this.place.today + days * day).toISOString();
  }

  arn(service: string, region: string, name: string): string {
    return `arn:aws:${service}:${region}:${this.place.accountId}:${name}`;
  }
}
