import type { Page } from '@playwright/test';
import { downloaded } from './download';

/** The bar that is always at the top: the run, sharing, and how the page looks. */
export class Transport {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  private button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }
  readonly train = () => this.button('Train');
  readonly pause = () => this.button('Pause');
  readonly step = () => this.button('Step');
  readonly reset = () => this.button('Reset');
  readonly more = () => this.button('More controls');
  readonly share = () => this.button('Share');
  readonly theme = () => this.page.getByRole('button', { name: /^(Theme|主题)/ });
  readonly language = (name: 'English' | '中文') => this.button(name);

  /** State, epoch and losses in words. */
  readonly status = () => this.page.getByRole('status').first();

  /** Train and validation loss of every epoch, as written to the file: all digits. */
  async losses(): Promise<string> {
    return this.export('Losses as CSV');
  }

  async export(what: 'Series as CSV' | 'Losses as CSV' | 'Forecast as CSV'): Promise<string> {
    await this.button('Export').click();
    return downloaded(this.page, () => this.button(what).click());
  }
}
