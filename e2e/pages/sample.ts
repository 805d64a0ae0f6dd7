import type { Locator, Page } from '@playwright/test';
import { Panel } from './panel';

/** One sample of a task, step by step, and samples that are made by hand. */
export class SamplePanel extends Panel {
  constructor(page: Page) {
    super(page, 'Sample');
  }

  readonly button = (name: string | RegExp): Locator => this.region.getByRole('button', { name });
  /** It says at which step of the training the network stands that it is of. */
  readonly figure = (): Locator => this.region.locator('[data-figure]');
  readonly board = (): Locator => this.region.getByRole('application', { name: 'Board of 8 × 8 pixels' });
  readonly steps = (): Locator => this.region.getByRole('group', { name: 'The sample, step by step' });
  /** What is believed after each row: a row of the table each. */
  readonly rowBeliefs = (): Locator =>
    this.region.getByRole('table', { name: 'Belief in each digit after each row' }).getByRole('row');

  /** Draws lines through points, from 0 to 1 across the board, with the pointer. */
  async draw(...points: readonly (readonly [x: number, y: number])[]): Promise<void> {
    const board = this.board();
    await board.scrollIntoViewIfNeeded();
    const box = (await board.boundingBox())!;
    const { mouse } = board.page();
    for (const [at, [x, y]] of points.entries()) {
      await mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 4 });
      if (at === 0) await mouse.down();
    }
    await mouse.up();
  }
}
