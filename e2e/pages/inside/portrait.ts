import type { Locator, Page } from '@playwright/test';
import { InsidePanel } from './inside';

/** The state portrait among the views of the inside. */
export class PortraitView {
  readonly region: Locator;
  constructor(page: Page) {
    this.region = new InsidePanel(page).view('State portrait');
  }
  readonly picture = () => this.region.getByRole('img');
  readonly cursor = () => this.region.getByRole('slider', { name: 'Watched window on the path' });
  readonly ending = () => this.region.getByTestId('ending');
  async place() {
    return Number(await this.cursor().getAttribute('aria-valuenow'));
  }
}
