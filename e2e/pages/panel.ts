import type { Locator, Page } from '@playwright/test';

/** A named region of the screen, and the controls that any panel can have. */
export class Panel {
  readonly page: Page;
  readonly region: Locator;

  constructor(page: Page, name: string) {
    this.page = page;
    this.region = page.getByRole('region', { name, exact: true });
  }

  slider(name: string) {
    return this.region.getByRole('slider', { name, exact: true });
  }
  /** The field for the exact number beside a slider. */
  exact(name: string) {
    return this.region.getByRole('spinbutton', { name: `${name}, exact value`, exact: true });
  }
  /** Shows the settings that are a click away. */
  async openMore() {
    await this.unfold(
      this.region
        .locator('details')
        .filter({ has: this.page.getByText(/^(More:|更多：)/) })
        .last(),
    );
  }
  protected async unfold(details: Locator) {
    if ((await details.getAttribute('open')) === null) await details.locator('> summary').click();
  }
  async type(name: string, value: number) {
    await this.exact(name).fill(String(value));
    await this.exact(name).press('Enter');
  }
  radio(group: string, name: string) {
    return this.region.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name, exact: true });
  }
  select(name: string) {
    return this.region.getByRole('combobox', { name, exact: true });
  }
}
