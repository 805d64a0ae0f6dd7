import type { Page } from '@playwright/test';
import { Panel } from './panel';

/** "Is it any good?", and how it is opened. */
export class QualityPanel extends Panel {
  constructor(page: Page) {
    super(page, 'Is it any good?');
  }

  async open(view = 'Models') {
    await this.page.getByRole('tab', { name: 'Is it any good?' }).click();
    await this.view(view);
  }
  async view(name: string) {
    await this.region.getByRole('tab', { name, exact: true }).click();
  }
  readonly band = (name: string) =>
    this.region.getByRole('radiogroup', { name: 'Band' }).getByRole('radio', { name, exact: true });
  readonly row = (model: string) =>
    this.region.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: model, exact: true }) });
}
