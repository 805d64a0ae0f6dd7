import type { Page } from '@playwright/test';
import { Panel } from '../panel';

/** What shapes a generated series, in the panel of the data. */
export class GeneratorControls extends Panel {
  constructor(page: Page) {
    super(page, 'Data');
  }
  /** Shows the parameters of the series that is chosen. */
  async open() {
    await this.unfold(
      this.region
        .locator('details')
        .filter({ has: this.page.getByText('Shape of the series', { exact: true }) })
        .last(),
    );
  }
  sketch() {
    return this.region.getByRole('img', { name: /how it begins with these parameters/ });
  }
  /** The line that the sketch draws. */
  async drawn() {
    return (await this.sketch().locator('polyline').getAttribute('points')) ?? '';
  }
  defaults() {
    return this.region.getByRole('button', { name: 'Default parameters' });
  }
  formula() {
    return this.region.getByRole('textbox', { name: 'Formula f(t)' });
  }
  apply() {
    return this.region.getByRole('button', { name: 'Apply', exact: true });
  }
  problem() {
    return this.region.getByRole('alert');
  }
  /** The character under which the caret stands. */
  marked() {
    return this.region.getByTestId('caret');
  }
  vocabulary() {
    return this.region.getByText('What can be used, and examples');
  }
  example(formula: string) {
    return this.region.getByRole('button', { name: `Use ${formula}`, exact: true });
  }
}
