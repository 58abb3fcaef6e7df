/**
 * What a permission leaves open about a case, as a condition of a query: the same answer as
 * `matchesCase`, for every case at once. No part of it is ever null, so `not` means what it says.
 */
import type { Expression, RawBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';

import type { Engine } from '../../database/database.ts';
import type { CaseCondition, CaseKey, ValueMatch } from '../../support/policy/case-condition.ts';
import type { Pattern } from '../../support/policy/wildcard.ts';
import { foldCase } from '../../support/policy/wildcard.ts';

/** Where a query finds the values of an attribute. */
export type AttributeSource =
  /** A column of the case; null: no value. */
  | { readonly kind: 'column'; readonly value: Expression<string | null> }
  /** Rows of the case in another table; `exists` asks for one whose value passes. */
  | {
      readonly kind: 'rows';
      readonly value: Expression<string>;
      exists(passes: Expression<SqlBool>): Expression<SqlBool>;
    };

export type AttributeSources = Readonly<Record<CaseKey, AttributeSource>>;

/** The condition for cases whose attributes stand where `sources` says. */
export function caseConditionSql(
  condition: CaseCondition,
  sources: AttributeSources,
  engine: Engine,
): RawBuilder<SqlBool> {
  switch (condition.kind) {
    case 'all':
      return joined(condition.conditions, sources, engine, sql` and `);
    case 'any':
      return joined(condition.conditions, sources, engine, sql` or `);
    case 'not':
      return sql`(not ${caseConditionSql(condition.condition, sources, engine)})`;
    case 'present':
      return hasValue(sources[condition.key], () => always);
    case 'some':
      return hasValue(sources[condition.key], (value) => anyMatch(condition.matches, value, engine));
    case 'some-other':
      return hasValue(
        sources[condition.key],
        (value) => sql`not ${anyMatch(condition.matches, value, engine)}`,
      );
  }
}

const always = sql<SqlBool>`1 = 1`;
const never = sql<SqlBool>`1 = 0`;

function joined(
  conditions: readonly CaseCondition[],
  sources: AttributeSources,
  engine: Engine,
  separator: RawBuilder<unknown>,
): RawBuilder<SqlBool> {
  const parts = conditions.map((part) => caseConditionSql(part, sources, engine));
  return sql`(${sql.join(parts, separator)})`;
}

function hasValue(
  source: AttributeSource,
  passes: (value: Expression<string | null>) => RawBuilder<SqlBool>,
): RawBuilder<SqlBool> {
  if (source.kind === 'rows') return sql`(${source.exists(passes(source.value))})`;
  return sql`(${source.value} is not null and ${passes(source.value)})`;
}

function anyMatch(
  matches: readonly ValueMatch[],
  value: Expression<string | null>,
  engine: Engine,
): RawBuilder<SqlBool> {
  if (matches.length === 0) return never;
  return sql`(${sql.join(
    matches.map((match) => matchSql(match, value, engine)),
    sql` or `,
  )})`;
}

function matchSql(match: ValueMatch, value: Expression<string | null>, engine: Engine): RawBuilder<SqlBool> {
  if (match.kind === 'equals') {
    // Both engines fold ASCII letters only: SQLite always, PostgreSQL under the collation "C".
    if (match.ignoreCase) return sql`lower(${value}) = ${foldCase(match.value)}`;
    return sql`${value} = ${match.value}`;
  }
  // LIKE of SQLite does not mind the case of letters; GLOB does.
  if (engine === 'sqlite') return sql`${value} glob ${globOf(match.pattern)}`;
  return sql`${value} like ${likeOf(match.pattern)} escape ${'\\'}`;
}

function globOf(pattern: Pattern): string {
  return pattern
    .map((part) => ('literal' in part ? part.literal.replaceAll(/[*?[]/g, '[$&]') : part.wildcard))
    .join('');
}

function likeOf(pattern: Pattern): string {
  const wildcards = { '*': '%', '?': '_' } as const;
  return pattern
    .map((part) =>
      'literal' in part ? part.literal.replaceAll(/[%_\\]/g, '\\$&') : wildcards[part.wildcard],
    )
    .join('');
}
