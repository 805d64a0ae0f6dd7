import type { Page } from '@playwright/test';
import { InsidePanel } from './inside';

/** How far back the loss reaches, and the comparison of three cells in it. */
export class GradientsView extends InsidePanel {
  constructor(page: Page) {
    super(page);
  }
  private readonly frame = () => this.view('Gradient flow');
  readonly chart = () => this.frame().getByRole('img', { name: /^Gradient of the loss by the states of layer 1/ });
  readonly caption = () => this.frame().getByText(/^Layer 1: from the last time step to the first/);
  readonly cursor = () => this.frame().getByLabel('Step cursor of the gradients');
  readonly compare = () => this.frame().getByRole('button', { name: /^Compare/ });
  readonly cancel = () => this.frame().getByRole('button', { name: 'Cancel the comparison' });
  /** What is said of one of the three cells. */
  readonly comparison = (cell: string) =>
    this.frame().getByRole('img', { name: new RegExp(`^${cell}: from the last`) });
}
