/** Which rows are shown where: those that somebody is about to press stay where they are. */
export interface HeldRow<Row> {
  readonly row: Row;
  /** It came while the others were held, and stands at the end. */
  readonly isNew: boolean;
  /** It is no longer among what was asked for, and is shown as it was. */
  readonly hasLeft: boolean;
}

/**
 * The rows in the order in which they arrived, or, while `held` ones are, these in their places, brought up to
 * date, and after them what is new.
 */
export function heldRows<Row extends { readonly caseId: string }>(
  held: readonly Row[] | null,
  rows: readonly Row[],
): HeldRow<Row>[] {
  if (held === null) return rows.map((row) => ({ row, isNew: false, hasLeft: false }));
  const present = new Map(rows.map((row) => [row.caseId, row]));
  const places = new Set(held.map(({ caseId }) => caseId));
  return [
    ...held.map((known) => {
      const row = present.get(known.caseId);
      return { row: row ?? known, isNew: false, hasLeft: row === undefined };
    }),
    ...rows.filter(({ caseId }) => !places.has(caseId)).map((row) => ({ row, isNew: true, hasLeft: false })),
  ];
}
