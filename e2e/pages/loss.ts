import type { Page } from '@playwright/test';
import { Panel } from './panel';

export class LossPanel extends Panel {
  constructor(page: Page) {
    super(page, 'Loss');
  }
  /** The chart in words, with its current figures. */
  /** Which epoch's network came back. */
  readonly broughtBack = () => this.region.locator('[data-note="brought-back"]');
  readonly mark = (name: 'best') => this.region.locator(`[data-mark="${name}"]`);
  readonly line = (name: 'learning-rate') => this.region.locator(`[data-line="${name}"]`);
  readonly caption = () => this.region.getByText(/^Epoch \d/);
}
