import type { Locator, Page } from '@playwright/test';

type Point = readonly [time: number, value: number];

/** The window in which a series is drawn, or points of the one in place are dragged. */
export class DrawDialog {
  readonly page: Page;
  readonly root: Locator;
  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('dialog', { name: /^(Draw a series|手绘序列)$/ });
  }

  async open() {
    // Folded on a phone.
    const fold = this.page.locator('details', { has: this.page.getByRole('heading', { name: /Data|数据/ }) });
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
    await this.page.getByRole('button', { name: /^(Draw a series|手绘序列)/ }).click();
    await this.board().waitFor();
  }
  readonly board = () => this.root.getByRole('slider', { name: /^(Drawing board|画板)$/ });
  private button(name: string) {
    return this.root.getByRole('button', { name, exact: true });
  }
  readonly use = () => this.button('Use this series');
  readonly undo = () => this.button('Undo');
  readonly smooth = () => this.button('Smooth');
  readonly clear = () => this.button('Clear');
  readonly zoomOut = () => this.button('Zoom out');
  readonly later = () => this.button('Later');
  readonly close = () => this.button('Close');
  readonly name = () => this.root.getByRole('textbox', { name: 'Name' });
  readonly value = () => this.root.getByRole('spinbutton', { name: 'Value at the cursor' });
  readonly task = (name: 'New series' | 'Change points of this series') => this.root.getByRole('tab', { name });

  readonly goesOn = () => this.root.getByRole('tab', { name: 'Draw, and it goes on' });

  async takeTool(name: 'Draw' | 'Move a point' | 'Erase') {
    await this.root.getByRole('radio', { name }).check();
  }
  async type(name: 'Time steps' | 'Repeat it', value: number) {
    const field = this.root.getByRole('spinbutton', { name: `${name}, exact value` });
    await field.fill(String(value));
    await field.press('Enter');
  }

  /** Drags over the board, from point to point; each as shares of the plotted area, from its left and from its foot. */
  async drag(points: readonly Point[]) {
    const box = await this.board().boundingBox();
    if (!box) throw new Error('There is no board.');
    // The plotted area, as in `plot.ts`.
    const [left, top] = [box.x + 48, box.y + 24];
    const [width, height] = [box.width - 60, box.height - 46];
    const { mouse } = this.page;
    for (const [at, [time, value]] of points.entries()) {
      await mouse.move(left + time * width, top + (1 - value) * height);
      if (at === 0) await mouse.down();
    }
    await mouse.up();
  }
}
