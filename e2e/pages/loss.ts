import type { Page } from '@playwright/test';
import { Panel } from './panel';

export class LossPanel extends Panel {
  constructor(page: Page) {
    super(page, 'Loss');
  }
  /** The chart in words, with its current figures. */
  readonly caption = () => this.region.getByText(/^Epoch \d/);
}
