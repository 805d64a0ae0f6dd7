import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** The text of the file that an action gives the user. */
export async function downloaded(page: Page, action: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  return readFile(await download.path(), 'utf8');
}

/** A column of a CSV text with a header, as numbers; an empty cell is NaN. */
export function columnOf(csv: string, name: string): number[] {
  const [header = '', ...rows] = csv.trim().split(/\r?\n/);
  const index = header.split(',').indexOf(name);
  if (index < 0) throw new Error(`No column ${name} in: ${header}`);
  return rows.map((row) => {
    const cell = row.split(',')[index] ?? '';
    return cell === '' ? Number.NaN : Number(cell);
  });
}
