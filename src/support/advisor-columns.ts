/** What the headings of a check's columns tell about the cells below them. */

/** The column that says which resource a row is about; by its heading, best first (ours). */
const naming = [
  /ARN$/,
  /^Resource( ID)?$/,
  / ID$/,
  /^IP Address$/,
  / Name$/,
  /Cluster$|Instance$|Access Key$/,
];

/** Its place among the headings; null where none names the resource. */
export function namingColumn(columns: readonly string[]): number | null {
  const place = naming
    .map((pattern) => columns.findIndex((column) => pattern.test(column)))
    .find((index) => index >= 0);
  return place ?? null;
}
