import { expect, type Page } from '@playwright/test';

/** The dialog of the luck meter, opened from the panel Loss. */
export class LuckDialog {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  readonly opener = () => this.page.getByRole('button', { name: /^(Is it luck\?|是运气吗？)/ });
  readonly dialog = () => this.page.getByRole('dialog', { name: /^(Luck meter|运气测量)$/ });
  readonly button = (name: string) => this.dialog().getByRole('button', { name, exact: true });
  readonly progress = () => this.dialog().getByRole('progressbar', { name: /runs done/ });
  readonly result = () => this.dialog().locator('[data-luck]');
  readonly verdict = () => this.dialog().locator('[data-verdict]');

  async open() {
    await this.opener().click();
    await expect(this.dialog()).toBeVisible();
  }
  async seeds(count: number) {
    const field = this.dialog().getByRole('spinbutton');
    await field.fill(String(count));
    await field.press('Enter');
  }
  async becomes(state: 'running' | 'done' | 'stopped', timeout = 60_000) {
    await expect(this.result()).toHaveAttribute('data-luck', state, { timeout });
  }
  /** The figures of each seed: seed, validation error, test error, last validation loss. */
  async figures(): Promise<string[][]> {
    await this.dialog().getByText('Figures by seed', { exact: true }).click();
    const rows = this.dialog()
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader') });
    // They are made once the table is open.
    await rows.first().waitFor();
    const cells = await rows.all();
    return Promise.all(cells.map((row) => row.locator('th, td').allTextContents()));
  }
}
