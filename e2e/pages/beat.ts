import type { Locator, Page } from '@playwright/test';

type Point = readonly [time: number, value: number];

/** The game: five series, a line drawn in each, and what it came to. */
export class BeatDialog {
  readonly page: Page;
  readonly root: Locator;
  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('dialog', { name: /^(Beat the LSTM|胜过 LSTM)$/ });
  }

  readonly board = () => this.root.getByRole('slider', { name: /^(The series: your line|序列：你的线)$/ });
  readonly answer = () => this.root.getByRole('button', { name: /^(That is my answer|就这样回答)$/ });
  readonly next = () => this.root.getByRole('button', { name: /^(Next series|下一条序列)$/ });
  readonly leave = () => this.root.getByRole('button', { name: /^(Leave the game|离开游戏)$/ });
  readonly errors = () => this.root.getByRole('table', { name: /^(How far each line is|每条线离真实值)/ });
  readonly rounds = () =>
    this.root.getByRole('list', { name: /^(Series of this game|本局的序列)$/ }).getByRole('listitem');

  /** Where a drag goes, as shares of the region that is to be drawn on, from its left and from its foot. */
  private async placesOf(points: readonly Point[]) {
    const box = await this.root.locator('.asking-region').boundingBox();
    if (!box) throw new Error('There is nothing to draw on.');
    // The region reaches 14 pixels beyond its steps; above and below is what `plot.ts` leaves free.
    const [left, top] = [box.x + 14, box.y + 24];
    const [width, height] = [box.width - 28, box.height - 46];
    return points.map(([time, value]) => ({ x: left + time * width, y: top + (1 - value) * height }));
  }

  async drag(points: readonly Point[]) {
    const { mouse } = this.page;
    for (const [at, { x, y }] of (await this.placesOf(points)).entries()) {
      await mouse.move(x, y);
      if (at === 0) await mouse.down();
    }
    await mouse.up();
  }

  async dragByFinger(points: readonly Point[]) {
    const session = await this.page.context().newCDPSession(this.page);
    const places = await this.placesOf(points);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
    await touch('touchStart', places.slice(0, 1));
    for (const place of places) await touch('touchMove', [place]);
    await touch('touchEnd', []);
    await session.detach();
  }
}
