import type { Page } from '@playwright/test';

/** What the network is given beside the target: further inputs, and something in place of missing values. */
export class InputsControl {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  private readonly panel = () => this.page.getByRole('region', { name: 'Data' });

  readonly fold = () =>
    this.panel()
      .locator('summary')
      .filter({ hasText: /^Further inputs/ });
  readonly column = (name: string) => this.panel().getByRole('checkbox', { name, exact: true });
  readonly knownAhead = (name: string) =>
    this.panel().getByRole('checkbox', { name: `${name}: its values are known ahead` });
  readonly calendar = (name: string) => this.panel().getByRole('checkbox', { name, exact: true });
  /** What the network would lose without an input, in words. */
  readonly effect = (name: string) => this.panel().getByRole('listitem').filter({ hasText: name });
  readonly missing = () => this.panel().getByLabel('Missing values');
  readonly transform = (name: string) =>
    this.panel().getByRole('radiogroup', { name: 'Transform' }).getByRole('radio', { name });
}
