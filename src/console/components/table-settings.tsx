import CollectionPreferences, {
  type CollectionPreferencesProps,
} from '@cloudscape-design/components/collection-preferences';

import { type Density, pageSizes } from '../../contract/center/preferences.ts';

export interface TableSettingsProps<Column extends string, Custom> {
  readonly words: {
    readonly title: string;
    readonly size: string;
    readonly rows: (count: number) => string;
    readonly columns: string;
  };
  readonly size: number;
  /** All of them; those that are fixed are always shown. */
  readonly columns: readonly { readonly id: Column; readonly label: string; readonly isFixed: boolean }[];
  /** In the order in which they are shown. */
  readonly shown: readonly Column[];
  /** Where rows can be denser. */
  readonly density?: { readonly chosen: Density; readonly label: string; readonly description: string };
  /** What else there is to choose. */
  readonly custom?: {
    readonly chosen: Custom;
    readonly preference: NonNullable<CollectionPreferencesProps<Custom>['customPreference']>;
  };
  readonly onChoose: (chosen: {
    readonly size: number;
    readonly columns: readonly Column[];
    readonly density: Density | undefined;
    readonly custom: Custom | undefined;
  }) => void;
}

/** How a table looks: which columns in which order, how many rows, and what else it lets people choose. */
export function TableSettings<Column extends string, Custom = never>(
  props: TableSettingsProps<Column, Custom>,
) {
  const { words, size, columns, shown, density, custom, onChoose } = props;
  const hidden = columns.filter(({ id }) => !shown.includes(id));
  return (
    <CollectionPreferences
      title={words.title}
      preferences={{
        pageSize: size,
        contentDisplay: [
          ...shown.map((id) => ({ id, visible: true })),
          ...hidden.map(({ id }) => ({ id, visible: false })),
        ],
        ...(density && { contentDensity: density.chosen }),
        ...(custom && { custom: custom.chosen }),
      }}
      pageSizePreference={{
        title: words.size,
        options: pageSizes.map((value) => ({ value, label: words.rows(value) })),
      }}
      {...(density && {
        contentDensityPreference: { label: density.label, description: density.description },
      })}
      {...(custom && { customPreference: custom.preference })}
      contentDisplayPreference={{
        title: words.columns,
        options: columns.map(({ id, label, isFixed }) => ({ id, label, alwaysVisible: isFixed })),
      }}
      onConfirm={({ detail }) => {
        const visible = (detail.contentDisplay ?? []).filter((item) => 'visible' in item && item.visible);
        onChoose({
          size: detail.pageSize ?? size,
          columns: visible.flatMap((item) => columns.find(({ id }) => id === item.id)?.id ?? []),
          density: detail.contentDensity,
          custom: detail.custom,
        });
      }}
    />
  );
}
