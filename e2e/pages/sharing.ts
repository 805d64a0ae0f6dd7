import type { Locator, Page } from '@playwright/test';

/** The dialog of **Share**. */
export class SharingDialog {
  readonly dialog: Locator;
  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Share this page' });
  }
  readonly said = () => this.dialog.getByRole('status');
  readonly link = () => this.dialog.getByRole('textbox', { name: 'Link to this configuration' });
  readonly code = () => this.dialog.getByRole('textbox', { name: 'Code of the frame' });
  readonly copyLink = () => this.dialog.getByRole('button', { name: 'Copy the link' });
  readonly shows = (area: string) =>
    this.dialog.getByRole('group', { name: 'What it shows' }).getByRole('checkbox', { name: area, exact: true });
  readonly locks = (name: string) =>
    this.dialog.getByRole('group', { name: 'What it locks' }).getByRole('checkbox', { name, exact: true }).first();
  readonly preview = () => this.dialog.frameLocator('iframe[title="Preview"]');
  button(name: string) {
    return this.dialog.getByRole('button', { name, exact: true });
  }
}
