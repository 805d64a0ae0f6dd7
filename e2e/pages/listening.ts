import type { Locator, Page } from '@playwright/test';

/** What is listened to: the series with its forecast, or a gate of the pinned unit. */
export class Listening {
  private readonly page: Page;
  readonly bar: Locator;

  constructor(page: Page, name: string | RegExp) {
    this.page = page;
    this.bar = page.getByRole('group', { name });
  }
  /** In the head of the panel Forecast. */
  readonly sign = () => this.page.getByRole('button', { name: 'Listen to the series and its forecast' });
  readonly ofUnit = () => this.page.getByRole('button', { name: 'Listen to a gate of this unit' });
  readonly listen = () => this.bar.getByRole('button', { name: 'Listen', exact: true });
  readonly stop = () => this.bar.getByRole('button', { name: 'Stop listening' });
  readonly marker = () => this.page.locator('[data-marker="sound"]');
  readonly speed = (times: string) =>
    this.bar.getByRole('radiogroup', { name: 'Speed of the sound' }).getByRole('radio', { name: times });
  /** Of the series, what sounds. */
  async index() {
    return Number((await this.bar.getAttribute('data-index')) ?? Number.NaN);
  }
}
