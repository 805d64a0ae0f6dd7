import { expect, type Locator, type Page } from '@playwright/test';

/** The live view, which stands where the forecast of the series does; and the paper of the drawing board. */
export class LiveView {
  readonly page: Page;
  readonly region: Locator;
  readonly root: Locator;
  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: /^(Forecast|预测)$/ });
    this.root = page.locator('[data-live]');
  }

  /** A newcomer's way: the button in the Data panel. */
  async open() {
    await this.page.getByRole('button', { name: /^(Live|实时)$/ }).click();
    await this.root.waitFor();
  }
  readonly button = (name: string) => this.root.getByRole('button', { name, exact: true });
  readonly start = () => this.root.getByRole('button', { name: /^Start/ });
  readonly leave = () => this.region.getByRole('button', { name: 'Back to the series' });
  readonly caption = () => this.region.locator('figcaption');
  readonly address = () => this.root.getByRole('textbox', { name: 'Address of the stream' });
  readonly pad = () => this.root.getByRole('slider', { name: /^Pad/ });
  readonly paper = () => this.root.getByRole('slider', { name: /^Running paper$/ });
  readonly ghost = () => this.root.locator('[data-line="ghost"]');

  async choose(source: string) {
    await this.root.getByRole('combobox', { name: 'Stream' }).selectOption({ label: source });
  }
  async becomes(status: 'running' | 'paused' | 'stopped') {
    await expect(this.root).toHaveAttribute('data-live', status);
  }
  readonly points = async () => Number(await this.root.getAttribute('data-points'));
  async reaches(points: number) {
    await expect.poll(this.points, { timeout: 60_000 }).toBeGreaterThanOrEqual(points);
  }
}
