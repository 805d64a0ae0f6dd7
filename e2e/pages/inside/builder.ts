import type { Page } from '@playwright/test';

/** The cell builder: switches on the picture, presets beside it, and the comparison of presets. */
export class CellBuilder {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  readonly switches = () => this.page.getByRole('group', { name: 'Parts of the cell', exact: true });
  readonly part = (name: string) => this.switches().getByRole('switch', { name, exact: true });
  readonly forgetGate = () => this.switches().getByRole('combobox', { name: 'Forget gate' });
  readonly region = () => this.page.getByRole('region', { name: 'Cell builder' });
  readonly preset = () => this.region().getByRole('combobox', { name: 'Preset' });
  readonly compare = () => this.region().getByRole('button', { name: 'Compare the eight presets' });
  readonly dialog = () => this.page.getByRole('dialog', { name: 'Presets of the cell, compared' });
  readonly row = (preset: string) => this.dialog().locator(`tr[data-preset="${preset}"]`);
}
