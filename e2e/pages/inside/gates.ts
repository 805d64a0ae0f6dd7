import type { Page } from '@playwright/test';
import { Panel } from '../panel';

export class GatesPanel extends Panel {
  constructor(page: Page) {
    super(page, 'Inside the LSTM');
  }
  /** A heatmap by the text alternative that starts with its name. */
  strip(name: string) {
    return this.region.getByRole('img', { name: new RegExp(`^${name}: mean`) });
  }
  readonly cursor = () => this.region.getByLabel('Cell cursor');
  readonly readout = () => this.region.getByText(/^Unit \d+, step \d+/);
}
