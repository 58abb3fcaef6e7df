/** What a comparison has tried: without it, one that finds nothing says nothing. */
import type { Outcome } from '../../plain-evaluator.ts';
import { bareOperator, caseOperators, ownKeys } from '../../random-policies.ts';
import { forms } from './samples.ts';

export class Coverage {
  /** Pairs of a case and a person with policies. */
  #pairs = 0;
  #visible = 0;
  #samples = 0;
  /** Samples in which some cases are visible and some are not. */
  #dividing = 0;
  readonly #forms = new Set<string>();
  readonly #outcomes = new Set<string>();
  /** By the way: how often what it told was compared, and how often something was and was not to be seen. */
  readonly #ways = new Map<string, { compared: number; seen: number; hidden: number }>();

  readonly note = (operator: string, result: Outcome, key: string): void => {
    this.#forms.add(`${operator} ${key}`);
    this.#outcomes.add(`${bareOperator(operator)} ${key} ${result}`);
  };

  addSample(visible: number, all: number): void {
    this.#samples += 1;
    this.#pairs += all;
    this.#visible += visible;
    if (visible > 0 && visible < all) this.#dividing += 1;
  }

  addWay(name: string, seen: number, hidden: number): void {
    const known = this.#ways.get(name) ?? { compared: 0, seen: 0, hidden: 0 };
    this.#ways.set(name, {
      compared: known.compared + seen + hidden,
      seen: known.seen + seen,
      hidden: known.hidden + hidden,
    });
  }

  get pairs(): number {
    return this.#pairs;
  }

  get visibleShare(): number {
    return this.#visible / this.#pairs;
  }

  /** Of the samples, those that let some cases be seen and not all. */
  get dividingShare(): number {
    return this.#dividing / this.#samples;
  }

  /** Ways by which nothing was to be seen, or nothing was to be hidden. */
  untriedWays(names: readonly string[]): string[] {
    return names.filter((name) => {
      const known = this.#ways.get(name);
      return !known || known.seen === 0 || known.hidden === 0;
    });
  }

  /** Forms of operators that did not come with a key, and operators that have not both held and not held of one. */
  untriedConditions(): string[] {
    const missing = forms.map((form) => form.join(' ')).filter((form) => !this.#forms.has(form));
    return [...missing, ...this.#undecided()];
  }

  #undecided(): string[] {
    return caseOperators.flatMap(({ name }) =>
      ownKeys.flatMap((key) =>
        [true, false]
          .map((result) => `${name} ${key} ${result}`)
          .filter((outcome) => !this.#outcomes.has(outcome)),
      ),
    );
  }

  /** For whoever reads what a run has done. */
  report(): string {
    const ways = [...this.#ways].map(
      ([name, { compared, seen, hidden }]) => `  ${name}: ${compared} (${seen} to be seen, ${hidden} not)`,
    );
    const share = Math.round((100 * this.#visible) / this.#pairs);
    return [
      `${this.#samples} people with policies, ${this.#pairs} pairs of a case and a person, ${share} % visible;`,
      `${this.#forms.size} forms of conditions; in ${this.#dividing} samples some cases and not all`,
      ...ways,
    ].join('\n');
  }
}
