/** Rows of values, as a workbook or JSON has them, as the text of a table: so that everything is read in one way. */

export type Value = string | number | boolean | Date | null | undefined;
export const WRITTEN_DELIMITER = '\t';

/** Times of a workbook are fractions of a day and miss the second by a little. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

function cellOf(value: Value): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  const text = String(value);
  return /["\t\n\r]|^[#%/]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const written = (rows: readonly (readonly Value[])[]): string =>
  rows.map((row) => row.map(cellOf).join(WRITTEN_DELIMITER)).join('\n');
