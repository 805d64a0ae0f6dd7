import { expect, type Page } from '@playwright/test';
import { Panel } from './panel';

/** The checkpoint timeline under the forecast, and what on the page says of which moment it is. */
export class Checkpoints extends Panel {
  constructor(page: Page) {
    super(page, 'Forecast');
  }
  readonly strip = () => this.slider('Training time');
  readonly button = (name: 'Play the training' | 'Pause the playback' | 'Back to live' | 'Branch from here') =>
    this.region.getByRole('button', { name, exact: true });
  /** Beside the heading of what is of an earlier checkpoint. */
  readonly marks = () => this.page.getByText(/^past: epoch \d/);
  /** A counter of an earlier checkpoint. */
  readonly ofThen = (what: 'epoch' | 'train loss' | 'validation loss') =>
    this.page.getByText(`${what}, then`, { exact: true }).locator('xpath=following-sibling::dd');

  /** The step of the moment that is shown, or `live`. */
  async shows(moment: number | string | RegExp, timeout = 10_000) {
    const wanted = typeof moment === 'number' ? String(moment) : moment;
    await expect(this.page.locator('[data-checkpoint]')).toHaveAttribute('data-checkpoint', wanted, { timeout });
  }
  /** Epoch and step of the moment at which the slider stands. */
  async place() {
    const text = (await this.strip().getAttribute('aria-valuetext')) ?? '';
    const [epoch = Number.NaN, step = Number.NaN] = (text.replaceAll(',', '').match(/\d+/g) ?? []).map(Number);
    return { epoch, step };
  }
}
