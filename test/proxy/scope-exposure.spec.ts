/** Whatever is added to the product stands somewhere in the question who may see which case. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import * as sdk from '@aws-sdk/client-support';
import { expect, test } from 'vitest';

import { centerOperations } from '../../src/contract/center/center-operations.ts';
import { advisorDescriptors } from '../../src/proxy/gateway/advisor-descriptors.ts';
import { centerDescriptors } from '../../src/proxy/gateway/center-descriptors.ts';
import { deskDescriptors } from '../../src/proxy/gateway/desk-descriptors.ts';
import { supportDescriptors } from '../../src/proxy/gateway/support-descriptors.ts';
import { operations } from '../../src/support/operations.ts';
import { routeRows } from './access/route-rows.ts';
import { aboutNoCase, addresses, explained } from './scope/exposure.ts';
import { manyWays } from './scope/many-ways.ts';
import { ways } from './scope/ways.ts';

const compared = new Set([
  ...ways.map(({ operation }) => operation),
  ...manyWays.flatMap((way) => way.operations),
]);

test('every operation is compared, explained, or about no case', () => {
  const classified = [...compared, ...Object.keys(explained), ...aboutNoCase];
  const names = [...Object.keys(operations), ...Object.keys(centerOperations)];
  expect(classified.toSorted()).toEqual(names.toSorted());
});

test('what names a case is not taken for something that does not', async () => {
  const naming = /^(?:relatedC|c)aseIds?(?:List)?$|^displayId$|^attachmentId$|^draftId$|^cases?$|^slot$/;
  const schemas = await schemasByOperation();
  expect(schemas.size).toBeGreaterThan(120);
  const found = [...schemas].filter(([, members]) => members.some((member) => naming.test(member)));
  const known = new Set([...compared, ...Object.keys(explained)]);
  expect(found.map(([name]) => name).filter((name) => !known.has(name))).toEqual([]);
});

test('who may do something with some cases only is refused what is about none, or asks about none', () => {
  const descriptors = [...supportDescriptors.values(), ...centerDescriptors.values()];
  const about = new Set<string>(aboutNoCase);
  const bound = descriptors.filter(
    ({ name, cases }) => about.has(name) && !['refused', 'later'].includes(cases),
  );
  expect(bound.map(({ name }) => name)).toEqual([]);
});

test('the agents’ side is of the installation, and Trusted Advisor names no case', () => {
  for (const { name, scope, actions } of deskDescriptors.values()) {
    expect([name, scope, actions]).toEqual([name, 'installation', [`supportdesk:${name}`]]);
  }
  for (const { name, cases } of advisorDescriptors.values()) expect([name, cases]).toEqual([name, 'refused']);
});

test('every address that is none of calls has a word on cases', () => {
  const calls = /\/(?:support|center|desk|trustedadvisor\/\*)$/;
  const others = Object.keys(routeRows).filter((route) => !calls.test(route));
  expect(Object.keys(addresses).toSorted()).toEqual(others.toSorted());
});

/** The schema of the SDK's runtime: kind, namespace, name, traits, and of an operation what makes both structures. */
type Schema = readonly [number, string, string, unknown, unknown, unknown];

/** The members of input and output of each operation that has a command, at any depth. */
async function schemasByOperation(): Promise<ReadonlyMap<string, readonly string[]>> {
  const folder = join(import.meta.dirname, '../../src/contract/center');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  const modules = await Promise.all(
    // The modules of a folder, whatever they are.
    files.map(
      async (file) => (await import(pathToFileURL(join(folder, file)).href)) as Record<string, unknown>,
    ),
  );
  const found = new Map<string, readonly string[]>();
  for (const [name, value] of [...modules, { ...sdk }].flatMap((all) => Object.entries(all))) {
    if (!/^[A-Z].*Command$/.test(name) || typeof value !== 'function') continue;
    // A command class of the SDK's runtime, whose instances carry their schema.
    const { schema } = new (value as new (input: object) => { readonly schema: Schema })({});
    found.set(schema[2], [...membersOf(schema, new Set())]);
  }
  return found;
}

function* membersOf(part: unknown, seen: Set<unknown>): Generator<string> {
  const schema = typeof part === 'function' ? (part as () => unknown)() : part; // lazily, as the runtime has it
  if (!Array.isArray(schema) || seen.has(schema)) return;
  seen.add(schema);
  const [kind, , , , first, second] = schema as unknown as Schema;
  if (kind === 3) {
    yield* first as readonly string[]; // names, beside their types
    for (const member of second as readonly unknown[]) yield* membersOf(member, seen);
  } else {
    yield* membersOf(first, seen);
    yield* membersOf(second, seen);
  }
}
