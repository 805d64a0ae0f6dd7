import type { Page } from '@playwright/test';

/** The pinned unit: its equations with their numbers, at one time step. */
export class UnitPanel {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  readonly heading = () => this.page.getByRole('heading', { name: /^Unit \d+ at step \d+/ });
  readonly forecastEquation = () => this.page.locator('[data-equation="forecast"]').last();
  readonly letGo = () => this.page.getByRole('button', { name: 'Let go', exact: true });
}
