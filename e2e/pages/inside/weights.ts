import type { Page } from '@playwright/test';
import { InsidePanel } from './inside';

/** The weights of a layer and of the head. */
export class WeightsView extends InsidePanel {
  constructor(page: Page) {
    super(page);
  }
  readonly matrix = (name: string) => this.view('Weights').getByRole('group', { name, exact: true });
  readonly map = (name: string) => this.matrix(name).getByRole('img', { name: new RegExp(`^${name}: `) });
  readonly cursor = (name: string) => this.view('Weights').getByLabel(`Weight cursor: ${name}`);
  readonly readout = () =>
    this.view('Weights')
      .getByText(/Now .+, at the start/)
      .last();
}
