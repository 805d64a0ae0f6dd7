import { expect, type Locator, type Page } from '@playwright/test';

/** The cell as a picture that plays, and as equations whose sums open. */
export class CellView {
  readonly region: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('group', { name: 'Cell & equations', exact: true });
  }
  readonly player = () => this.region.getByRole('group', { name: /^Cell at step \d+/ });
  readonly picture = (cell: string) => this.region.getByRole('img', { name: new RegExp(`^${cell} cell, `) });
  readonly head = () => this.region.getByRole('img', { name: /^The head: / });
  readonly play = () => this.region.getByRole('button', { name: 'Play', exact: true });
  readonly pause = () => this.region.getByRole('button', { name: 'Pause', exact: true });
  readonly speed = (name: string) => this.region.getByRole('radio', { name, exact: true });
  readonly phase = (name: string) => this.region.locator(`[data-phase="${name}"]`);
  readonly terms = (gate: string) => this.region.getByRole('button', { name: new RegExp(`^Terms of ${gate}:`) });
  readonly list = (gate: string) => this.region.getByRole('list', { name: `Terms of ${gate}, the largest first` });
  readonly more = () => this.region.getByRole('button', { name: /^… and \d+ more$/ });
  readonly pinStrongest = () =>
    this.region.getByRole('button', { name: 'Pin the unit with the strongest output at the last step' });

  /** Waits until the picture and the equations are at a step. */
  async isAt(step: number) {
    await expect(this.region.getByRole('group', { name: `Cell at step ${step}`, exact: true })).toBeVisible();
    await expect(this.region.locator(`[data-of$="@${step}"]`)).toBeVisible();
  }
  /** What the shown terms of a gate say that they add, and the sum below them. */
  async sums(gate: string, letter: string) {
    const labels = await this.list(gate)
      .getByRole('button')
      .evaluateAll((terms) => terms.map((term) => term.getAttribute('aria-label') ?? ''));
    const products = labels.map((label) => numberIn(/(?: is |: )(−?[\d.]+)$/.exec(label)?.[1]));
    const total = numberIn((await this.region.locator(`[data-total="${letter}"] b`).textContent()) ?? undefined);
    return { products, total };
  }
}

const numberIn = (text: string | undefined): number => Number((text ?? 'none').replace('−', '-'));
