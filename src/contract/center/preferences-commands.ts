import type {
  MetadataBearer,
  StaticListSchema,
  StaticMapSchema,
  StaticOperationSchema,
  StaticStructureSchema,
} from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { centerNamespace as ns } from './center-errors.ts';
import type { GetPreferencesRequest, PreferencesResponse, PutPreferencesRequest } from './preferences.ts';

// Schemas of the SDK's runtime; type 0 is a string, 1 a number.
const ColumnNames$: StaticListSchema = [1, ns, 'ColumnNames', 0, 0];
const Columns$: StaticMapSchema = [2, ns, 'Columns', 0, 0, () => ColumnNames$];
const Sorting$: StaticMapSchema = [2, ns, 'Sorting', 0, 0, 0];
const Preferences$: StaticStructureSchema = [
  3,
  ns,
  'Preferences',
  0,
  ['theme', 'density', 'pageSize', 'language', 'columns', 'sorting', 'notifications'],
  [0, 0, 1, 0, () => Columns$, () => Sorting$, 0],
];
const GetPreferencesRequest$: StaticStructureSchema = [3, ns, 'GetPreferencesRequest', 0, [], []];
const PutPreferencesRequest$: StaticStructureSchema = [
  3,
  ns,
  'PutPreferencesRequest',
  0,
  ['preferences'],
  [() => Preferences$],
];
const PreferencesResponse$: StaticStructureSchema = [
  3,
  ns,
  'PreferencesResponse',
  0,
  ['preferences'],
  [() => Preferences$],
];
const GetPreferences$: StaticOperationSchema = [
  9,
  ns,
  'GetPreferences',
  0,
  () => GetPreferencesRequest$,
  () => PreferencesResponse$,
];
const PutPreferences$: StaticOperationSchema = [
  9,
  ns,
  'PutPreferences',
  0,
  () => PutPreferencesRequest$,
  () => PreferencesResponse$,
];

type Answer = PreferencesResponse & MetadataBearer;

const noPlugins = (): never[] => [];

export class GetPreferencesCommand extends centerCommand<GetPreferencesRequest, Answer>(
  {},
  noPlugins,
  'GetPreferences',
  GetPreferences$,
) {}

export class PutPreferencesCommand extends centerCommand<PutPreferencesRequest, Answer>(
  {},
  noPlugins,
  'PutPreferences',
  PutPreferences$,
) {}
