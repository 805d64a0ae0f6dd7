import type { Locator, Page } from '@playwright/test';

/** The clamp lab: one of the views of the inside of the network. */
export class ClampLab {
  private readonly page: Page;
  readonly region: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('group', { name: 'Clamp lab', exact: true });
  }
  readonly gate = (name: string) => this.region.getByRole('slider', { name: `Hold ${name}`, exact: true });
  readonly trace = (name: string) => this.region.getByRole('img', { name: new RegExp(`^${name}: `) });
  /** An input point, by its time step from 1. */
  readonly point = (step: number) => this.region.getByRole('slider', { name: new RegExp(`^Step ${step}, `) });
  /** The figures, which say of which optimizer step they are. */
  readonly result = () => this.region.locator('dl[data-step]');
  /** A figure with what it was, by the beginning of its label. */
  readonly tile = (label: string) => this.region.locator('dl > div').filter({ hasText: label });
  readonly figure = (label: string) => this.tile(label).locator('dd b').textContent();
  readonly was = (label: string) => this.tile(label).locator('dd span').first().textContent();
  readonly inPlace = () => this.region.getByRole('list', { name: 'Interventions in place' }).getByRole('listitem');
  readonly ranked = () => this.region.getByRole('button', { name: /^Unit \d+: error / });
  /** The line of the forecast with interventions, over the one as trained. */
  readonly clampedLine = () => this.page.locator('[data-line="clamped"]');
}
