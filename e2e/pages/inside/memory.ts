import type { Locator, Page } from '@playwright/test';
import { InsidePanel } from './inside';

/** The view of what units remember, and the heatmaps as far as they are sorted by it. */
export class MemoryView extends InsidePanel {
  constructor(page: Page) {
    super(page);
  }
  readonly own = () => this.view('Memory');
  readonly map = (name: string) => this.own().getByRole('listbox', { name: new RegExp(`^Saturation of ${name}:`) });
  readonly bars = () => this.own().getByRole('listbox', { name: /half-lives/i });
  readonly pinnedIn = (list: Locator) => list.getByRole('option', { selected: true });

  /** The units in the order of the bars, or of the rows of the heatmaps: as their names have them, from 1. */
  async unitsOfBars() {
    const labels = await this.bars()
      .getByRole('option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('aria-label') ?? ''));
    return labels.map((label) => Number(/^Unit (\d+)/.exec(label)?.[1]));
  }
  readonly sort = (by: string) => this.radio('Sort units by', by);
  /** Opens the table of the heatmaps, a row a unit, with the keyboard. */
  async openUnitTable() {
    await this.view('Gates').getByText('Values as a table').press('Enter');
    await this.radio('Rows of the table', 'one unit over time').press('ArrowRight');
  }
  async unitsOfRows() {
    const rows = await this.view('Gates').getByRole('rowheader').allTextContents();
    return rows.map(Number);
  }
}
