import type { Page } from '@playwright/test';
import { Panel } from './panel';

export class DataPanel extends Panel {
  constructor(page: Page) {
    super(page, 'Data');
  }
  source(name: string) {
    return this.region.getByRole('radio', { name });
  }
  async upload(name: string, content: string | Buffer, mimeType = 'text/csv') {
    const buffer = typeof content === 'string' ? Buffer.from(content) : content;
    await this.page.getByLabel('Upload a CSV file').setInputFiles({ name, mimeType, buffer });
  }
  /** What was understood of the file. */
  report(fileName: string) {
    return this.region.getByText(`What was read from ${fileName}`);
  }
}
