import { expect, type Page } from '@playwright/test';
import { InsidePanel } from './inside';

/** One training step in slow motion. */
export class SlowMotionView extends InsidePanel {
  constructor(page: Page) {
    super(page);
  }
  readonly frame = () => this.view('One training step');
  readonly begin = () => this.frame().getByRole('button', { name: 'Begin', exact: true });
  readonly next = () => this.frame().getByRole('button', { name: 'Next', exact: true });
  readonly back = () => this.frame().getByRole('button', { name: 'Back', exact: true });
  readonly play = () => this.frame().getByRole('button', { name: 'Play', exact: true });
  readonly pause = () => this.frame().getByRole('button', { name: 'Pause', exact: true });
  readonly part = (name: string) => this.frame().getByRole('button', { name, exact: true });
  readonly window = (n: number) => this.frame().getByRole('button', { name: new RegExp(`^Window ${n}: `) });
  readonly title = () => this.frame().getByRole('heading', { level: 3 });
  /** The player of one step of the run. */
  readonly player = (step: number) =>
    this.frame().getByRole('group', { name: `Slow motion of step ${step}`, exact: true });
  readonly check = () => this.frame().getByTestId('check');

  async isAt(step: number, phase: string) {
    await expect(this.player(step)).toHaveAttribute('data-phase', phase);
  }
}
