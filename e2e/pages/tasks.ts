import type { Page } from '@playwright/test';
import { Panel } from './panel';

/** The control of the task in the panel Data, and what is shown of its samples and its score. */
export class Tasks {
  private readonly page: Page;
  readonly sample: Panel;
  readonly evaluation: Panel;
  readonly quality: Panel;
  readonly data: Panel;

  constructor(page: Page) {
    this.page = page;
    this.sample = new Panel(page, 'Sample');
    this.evaluation = new Panel(page, 'Evaluation');
    this.quality = new Panel(page, 'Is it any good?');
    this.data = new Panel(page, 'Data');
  }

  readonly control = () => this.page.getByRole('combobox', { name: 'Task', exact: true });
  readonly score = (measure: string) => this.evaluation.region.getByRole('table', { name: measure });
  readonly correct = () => this.page.getByRole('button', { name: 'What was understood…' });
  readonly dialog = () => this.page.getByRole('dialog', { name: /^What was understood of/ });

  async upload(name: string, text: string) {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByLabel('Upload labelled sequences').click({ force: true }),
    ]);
    await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  }
}
