import { useMemo } from 'react';

import { useText } from '../../../hooks/use-text.ts';
import { readTable } from './read-table.ts';

export interface TableViewProps {
  readonly fileName: string;
  readonly content: string;
  /** Whether the file goes on after the content. */
  readonly isCut: boolean;
}

/** The first rows of a table; nothing in it is computed. */
export function TableView({ fileName, content, isCut }: TableViewProps) {
  const text = useText();
  const table = useMemo(() => readTable(content), [content]);
  return (
    <>
      <figure
        className="sc-table-view"
        // As with code: what is wider than the screen is scrolled by keyboard, too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={text('attachments.preview.table', { fileName })}
      >
        <table>
          <thead>
            <tr>
              {table.header.map((name, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- a file does not change
                <th key={index} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, place) => (
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={place}>
                {row.map((cell, index) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </figure>
      {(isCut || table.isCut) && (
        <p className="sc-preview-note">
          {text('attachments.preview.tableCut', { count: table.rows.length })}
        </p>
      )}
      {table.hasMoreColumns && (
        <p className="sc-preview-note">
          {text('attachments.preview.columnsCut', { count: table.header.length })}
        </p>
      )}
    </>
  );
}
