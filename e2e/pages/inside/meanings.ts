import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { InsidePanel } from './inside';

/** The unit detective among the views of the inside. */
export class MeaningsView {
  readonly region: Locator;
  constructor(page: Page) {
    this.region = new InsidePanel(page).view('What each unit means');
  }
  readonly grid = () => this.region.getByRole('grid');
  readonly row = (unit: number) => this.grid().locator(`[data-unit="${unit}"]`);
  /** The name of a unit with what it follows: pins it. */
  readonly name = (unit: number) => this.row(unit).getByRole('button');
  readonly finding = () => this.region.getByTestId('unit-meaning');
  readonly chart = () => this.region.getByRole('img');
  readonly remove = (unit: number) => this.region.getByRole('button', { name: `Remove unit ${unit}`, exact: true });
  readonly putBack = (unit: number) => this.region.getByRole('button', { name: `Put unit ${unit} back`, exact: true });
  /** Both answers are of the network as it is at that epoch. */
  readonly ofEpoch = (epoch: number) => this.region.locator(`[data-epoch="${epoch}"][data-removal-epoch="${epoch}"]`);

  /** What is said of each unit, the most meaningful first. */
  async findings() {
    const rows = await this.grid().locator('[data-unit]').allInnerTexts();
    return rows.map((text) => {
      const said = /Unit (\d+) (.*?), [rR]\s=\s([−\d.]+)/.exec(text.replaceAll(/\s+/g, ' '));
      const rank = /rank (\d+)/.exec(text);
      return {
        unit: Number(said?.[1]),
        words: said?.[2] ?? text,
        r: Number(said?.[3]?.replace('−', '-')),
        rank: Number(rank?.[1]),
      };
    });
  }
}

/** The run with a season unit, as the documentation links to it. */
export function seasonLink(): string {
  const text = readFileSync(new URL('../../../docs/inside.md', import.meta.url), 'utf8');
  const link = /^#data=\S+$/m.exec(text)?.[0];
  if (!link) throw new Error('docs/inside.md has no link to a run.');
  return link;
}
