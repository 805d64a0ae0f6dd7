import type { Page } from '@playwright/test';
import { Panel } from '../panel';

/** The views of the inside of the network, and what all of them share. */
export class InsidePanel extends Panel {
  constructor(page: Page) {
    super(page, 'Inside the LSTM');
  }
  readonly tab = (name: string) =>
    this.region.getByRole('tablist', { name: 'View' }).getByRole('tab', { name, exact: true });
  /** The view that is open. */
  readonly view = (name: string) => this.region.getByRole('group', { name, exact: true });
  /** Opens a view, and is there when it is. */
  async open(name: string) {
    await this.tab(name).click();
    await this.view(name).waitFor();
  }
  readonly letAllGo = () => this.region.getByRole('button', { name: 'Let go of all' });
}
