import type { Page } from '@playwright/test';
import { ImportDialog } from './importDialog';
import { Panel } from './panel';

export class DataPanel extends Panel {
  /** What was understood of a file, with its corrections. */
  readonly import: ImportDialog;
  constructor(page: Page) {
    super(page, 'Data');
    this.import = new ImportDialog(page);
  }
  source(name: string) {
    return this.region.getByRole('radio', { name });
  }
  async upload(name: string, content: string | Buffer, mimeType = 'text/csv') {
    const buffer = typeof content === 'string' ? Buffer.from(content) : content;
    await this.page.getByLabel('Upload a CSV file').setInputFiles({ name, mimeType, buffer });
  }
  /** What was understood of the file, in short. */
  report(fileName: string) {
    return this.region.getByText(`What was read from ${fileName}`);
  }
  async openImport() {
    await this.region.getByRole('button', { name: 'What was understood…' }).click();
  }
  /** Drops a file on the panel, as on any other place of the page. */
  async drop(name: string, content: string) {
    const transfer = await this.page.evaluateHandle(
      ([fileName, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text], fileName, { type: 'text/csv' }));
        return data;
      },
      [name, content] as const,
    );
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await this.region.dispatchEvent(type, { dataTransfer: transfer });
    }
  }
  /** Pastes as the keyboard does, wherever the focus is. */
  async paste(content: string) {
    await this.page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, content);
  }

  private keptButton(act: 'Open' | 'Rename' | 'Delete', name: string) {
    return this.region.getByRole('button', { name: `${act} ${name}`, exact: true });
  }
  readonly kept = (name: string) => this.keptButton('Open', name);
  readonly keep = () => this.region.getByRole('button', { name: 'Keep this series' });
  readonly isKept = () => this.region.getByRole('button', { name: 'This series is kept' });
  async rename(name: string, to: string) {
    await this.keptButton('Rename', name).click();
    await this.region.getByRole('textbox', { name: 'Name of the series' }).fill(to);
    await this.page.keyboard.press('Enter');
  }
  async remove(name: string) {
    await this.keptButton('Delete', name).click();
    await this.region.getByRole('button', { name: 'Delete', exact: true }).click();
  }
}
