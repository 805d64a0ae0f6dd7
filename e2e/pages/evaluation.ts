import type { Page } from '@playwright/test';
import { Panel } from './panel';

export class EvaluationPanel extends Panel {
  constructor(page: Page) {
    super(page, 'Evaluation');
  }
  readonly table = () => this.region.getByRole('table');

  /** An error as the table shows it. */
  async error(part: 'train' | 'validation' | 'test', model: 'LSTM' | 'naive', measure: 'RMSE' | 'MAE') {
    const rows = await this.table()
      .getByRole('row')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
    // A part's name spans its rows, so only the first of them has it, and columns are counted from the end.
    const fromEnd = (rows[0]?.length ?? 0) - (rows[0]?.indexOf(measure) ?? 0);
    const first = rows.findIndex((cells) => cells[0] === part);
    const row = rows.slice(first).find((cells) => cells.includes(model));
    const figure = Number.parseFloat(row?.at(-fromEnd)?.replaceAll(',', '') ?? '');
    if (!Number.isFinite(figure)) throw new Error(`No ${measure} of ${model} on ${part} in ${JSON.stringify(rows)}`);
    return figure;
  }
}
