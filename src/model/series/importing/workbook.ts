/** The sheets of a workbook as rows of values. In a file of its own, since its library is only fetched for a workbook. */
// Of its kinds the one that starts no workers of its own: the page's policy lets none start from a text.
import readWorkbookFile from 'read-excel-file/universal';
import { accepted, refused, type Result } from './result';
import type { Value } from './rowsAsText';

export type Sheet = { readonly name: string; readonly rows: readonly (readonly Value[])[] };

/** A file that is broken, or none of that kind, is refused. */
export async function readWorkbook(bytes: ArrayBuffer): Promise<Result<readonly Sheet[]>> {
  try {
    const sheets = await readWorkbookFile(new Blob([bytes]));
    return accepted(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as Value[][] })));
  } catch {
    return refused({ code: 'workbook' });
  }
}
