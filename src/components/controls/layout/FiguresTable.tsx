import { useState, type ReactNode } from 'react';
import styles from './FiguresTable.module.css';

type FiguresTableProps = {
  /** What is to be opened. */
  summary: string;
  /** What the rows are, said with the table. */
  caption: string;
  /** Names of the columns; the first is that of the rows' names. */
  columns: readonly string[];
  /** Made only while the table is open; the first of each row is its name. */
  rows(): readonly (readonly string[])[];
  /** What chooses the rows. */
  choice?: ReactNode;
};

/** The figures of a picture as a table, folded away until they are wanted. */
export function FiguresTable({ summary, caption, columns, rows, choice }: FiguresTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles['figures']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && (
        <>
          {choice}
          {/* It scrolls by itself, so the keyboard has to reach it. */}
          <div className={styles['box']} tabIndex={0} role="group" aria-label={caption}>
            <table>
              <caption>{caption}</caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows().map(([name, ...figures]) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {figures.map((figure, index) => (
                      <td key={columns[index + 1]}>{figure}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </details>
  );
}
