import type { Page } from '@playwright/test';
import { Panel } from './panel';

/** The state portrait among the views of the inside. */
export class PortraitView extends Panel {
  constructor(page: Page) {
    super(page, 'State portrait');
  }
  readonly picture = () => this.region.getByRole('img');
  readonly cursor = () => this.region.getByRole('slider', { name: 'Watched window on the path' });
  readonly ending = () => this.region.getByTestId('ending');
  async place() {
    return Number(await this.cursor().getAttribute('aria-valuenow'));
  }
}
