import { expect, type Page } from '@playwright/test';
import { Panel } from './panel';

/** The region Runs: what has been tried, and what can be tried. */
export class RunsPanel extends Panel {
  constructor(page: Page) {
    super(page, 'Runs');
  }
  readonly rows = () => this.region.locator('[data-run]');
  readonly row = (index: number) => this.rows().nth(index);
  readonly name = (index: number) => this.row(index).getByRole('textbox');
  readonly inRow = (index: number, name: RegExp) => this.row(index).getByRole('button', { name });
  readonly button = (name: string | RegExp) => this.region.getByRole('button', { name });
  readonly tab = (name: string) => this.region.getByRole('tab', { name, exact: true });
  readonly panel = (name: string) => this.region.getByRole('tabpanel', { name, exact: true });

  async open(tab = 'History') {
    await this.page.getByRole('tab', { name: 'Runs', exact: true }).click();
    await this.tab(tab).click();
    await expect(this.panel(tab)).toBeVisible();
  }
}
