import type { Locator, Page } from '@playwright/test';

/** The window in which everything that was understood of a file is shown and can be corrected. */
export class ImportDialog {
  readonly root: Locator;
  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: /^What was understood of / });
  }
  select(name: string) {
    return this.root.getByRole('combobox', { name, exact: true });
  }
  /** What a select says now. */
  said(name: string) {
    return this.select(name).locator('option:checked');
  }
  /** The row of a column in the list of columns. */
  column(name: string) {
    return this.root.getByRole('table', { name: 'Columns' }).getByRole('row', { name: new RegExp(`^${name}\\b`) });
  }
  readonly preview = () => this.root.getByRole('table', { name: 'First rows of the file' });
  readonly alert = () => this.root.getByRole('alert');
  readonly close = () => this.root.getByRole('button', { name: 'Close', exact: true });
}
