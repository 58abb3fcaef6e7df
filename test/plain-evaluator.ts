/**
 * Decides policies once more, plainly and from the IAM user guide alone ("Policy evaluation logic", "JSON
 * policy elements: Condition operators", "Policy variables"). It shares no code with the evaluator in
 * src/support: it works on the document's JSON, knows the case from the start, and uses regular expressions
 * where that one does not.
 */
export type Block = Record<string, Record<string, string | string[]>>;

export interface RawStatement {
  Effect: 'Allow' | 'Deny';
  Action?: string | string[];
  NotAction?: string | string[];
  Resource: '*';
  Condition?: Block;
}

export interface RawPolicy {
  /** Only documents of 2012 have variables. */
  Version: '2012-10-17' | '2008-10-17';
  Statement: RawStatement[];
}

/** By key in lower case. */
export type Keys = Record<string, readonly string[]>;

/** Null: cannot be decided. */
export type Outcome = boolean | null;

/** `note` hears what each condition came to that was looked at, as an operator and a key. */
export function isAllowed(
  policies: readonly RawPolicy[],
  action: string,
  keys: Keys,
  note: (operator: string, result: Outcome, key: string) => void = () => undefined,
): boolean {
  const effects = policies
    .flatMap(({ Version, Statement }) =>
      Statement.map((statement) => ({ statement, hasVariables: Version === '2012-10-17' })),
    )
    .filter(({ statement }) => speaksOf(statement, action))
    .filter(({ statement, hasVariables }) => {
      const outcomes = new Set(
        conditionsOf(statement).map((parts) => {
          const result = outcome(...parts, keys, hasVariables);
          note(parts[0], result, parts[1]);
          return result;
        }),
      );
      if (outcomes.has(false)) return false;
      return outcomes.has(null) ? statement.Effect === 'Deny' : true;
    })
    .map(({ statement }) => statement.Effect);
  return effects.some((effect) => effect === 'Allow') && effects.every((effect) => effect === 'Allow');
}

function speaksOf({ Action: action, NotAction: notAction }: RawStatement, asked: string): boolean {
  const matches = [action ?? notAction ?? []].flat().some((pattern) => glob(pattern, 'i').test(asked));
  return action === undefined ? !matches : matches;
}

export function conditionsOf({ Condition: condition = {} }: RawStatement): [string, string, string[]][] {
  return Object.entries(condition).flatMap(([operator, block]) =>
    Object.entries(block).map(([key, values]): [string, string, string[]] => [
      operator,
      key,
      [values].flat(),
    ]),
  );
}

function outcome(
  operator: string,
  key: string,
  wanted: readonly string[],
  keys: Keys,
  hasVariables: boolean,
): Outcome {
  const set = /^(ForAnyValue|ForAllValues):/.exec(operator)?.[1];
  const ifExists = operator.endsWith('IfExists');
  const name = operator.replace(/^.*:/, '').replace(/IfExists$/, '');
  const actual = keys[key.toLowerCase()] ?? [];
  if (name === 'Null') return wanted.some((value) => (value === 'true') === (actual.length === 0));
  if (!Object.hasOwn(tests, name.replace('Not', ''))) return null;
  const texts = wanted.map((value) => (hasVariables ? substitute(value, keys) : value));
  if (texts.includes(null)) return null;
  if (actual.length === 0) {
    if (set === 'ForAllValues' || ifExists) return true;
    return set === undefined && name.includes('Not');
  }
  const isNot = name.includes('Not');
  const one = (value: string) =>
    texts.some((text) => text !== null && (tests[name.replace('Not', '')]?.(value, text) ?? false));
  if (set === 'ForAllValues') return actual.every((value) => one(value) !== isNot);
  if (set === 'ForAnyValue') return actual.some((value) => one(value) !== isNot);
  return actual.some(one) !== isNot;
}

/** Variables become their value; what stands for itself is marked by a backslash for `glob`. */
function substitute(value: string, keys: Keys): string | null {
  let isKnown = true;
  const text = value.replaceAll(/\$\{([^}]*)\}/g, (_, inner: string) => {
    if (inner.length === 1) return `\\${inner}`;
    const [key = '', otherwise] = inner.split(', ');
    const values = keys[key.toLowerCase()] ?? [];
    if (values.length === 0 && otherwise !== undefined) return otherwise.replaceAll("'", '');
    if (values.length !== 1) isKnown = false;
    return (values[0] ?? '').replaceAll(/[*?]/g, '\\$&');
  });
  return isKnown ? text : null;
}

function glob(pattern: string, flags = ''): RegExp {
  const source = pattern.replaceAll(/\\?[^]/g, (part) => {
    if (part === '*') return '[^]*';
    if (part === '?') return '[^]';
    return part.slice(-1).replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, flags);
}

const plain = (text: string) => text.replaceAll('\\', '');
const time = (text: string) => (/^\d{5,}$/.test(text) ? Number(text) * 1000 : new Date(text).getTime());

const tests: Record<string, (actual: string, wanted: string) => boolean> = {
  StringEquals: (actual, wanted) => actual === plain(wanted),
  StringEqualsIgnoreCase: (actual, wanted) => actual.toUpperCase() === plain(wanted).toUpperCase(),
  StringLike: (actual, wanted) => glob(wanted).test(actual),
  NumericEquals: (actual, wanted) => Number(actual) === Number(wanted),
  NumericLessThan: (actual, wanted) => Number(actual) < Number(wanted),
  NumericLessThanEquals: (actual, wanted) => Number(actual) <= Number(wanted),
  NumericGreaterThan: (actual, wanted) => Number(actual) > Number(wanted),
  NumericGreaterThanEquals: (actual, wanted) => Number(actual) >= Number(wanted),
  DateEquals: (actual, wanted) => time(actual) === time(wanted),
  DateLessThan: (actual, wanted) => time(actual) < time(wanted),
  DateLessThanEquals: (actual, wanted) => time(actual) <= time(wanted),
  DateGreaterThan: (actual, wanted) => time(actual) > time(wanted),
  DateGreaterThanEquals: (actual, wanted) => time(actual) >= time(wanted),
  Bool: (actual, wanted) => actual === wanted,
  IpAddress: (actual, wanted) => bits(actual).startsWith(bits(wanted)),
  ArnEquals: (actual, wanted) => sameArn(actual, wanted),
  ArnLike: (actual, wanted) => sameArn(actual, wanted),
};

function sameArn(actual: string, wanted: string): boolean {
  const parts = /^(.*?):(.*?):(.*?):(.*?):(.*?):(.*)$/;
  const left = parts.exec(actual)?.slice(1) ?? [];
  const right = parts.exec(wanted)?.slice(1) ?? [];
  return right.length === 6 && right.every((part, index) => glob(part).test(left[index] ?? ''));
}

/** An address as a text of zeros and ones, of a network only its first ones. The pools below write IPv6 in full. */
function bits(text: string): string {
  const [address = '', prefix] = text.split('/');
  const isFour = address.includes('.');
  const groups = isFour
    ? address.split('.').map(Number)
    : address.split(':').map((group) => Number.parseInt(group, 16));
  const digits = groups.map((group) => group.toString(2).padStart(isFour ? 8 : 16, '0')).join('');
  return `${isFour ? '4' : '6'}${digits.slice(0, prefix === undefined ? undefined : Number(prefix))}`;
}
