import { expect, type Page } from '@playwright/test';
import { ImportDialog } from './importDialog';
import { Panel } from '../panel';

export class DataPanel extends Panel {
  /** What was understood of a file, with its corrections. */
  readonly import: ImportDialog;
  constructor(page: Page) {
    super(page, 'Data');
    this.import = new ImportDialog(page);
  }
  /** The series that is chosen: it opens the gallery of all. */
  chosen() {
    return this.region.getByRole('button', { name: /^Series:/ });
  }
  async openGallery() {
    if ((await this.chosen().getAttribute('aria-expanded')) !== 'true') await this.chosen().click();
    await expect(this.region.getByRole('radiogroup', { name: 'Series', exact: true })).toBeVisible();
  }
  /** In the gallery. */
  source(name: string) {
    return this.region.getByRole('radio', { name, exact: true });
  }
  async choose(name: string) {
    await this.openGallery();
    await this.source(name).click();
    await expect(this.chosen()).toHaveAttribute('aria-expanded', 'false');
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

  private savedButton(act: 'Open' | 'Rename' | 'Delete', name: string) {
    return this.region.getByRole('button', { name: `${act} ${name}`, exact: true });
  }
  readonly saved = (name: string) => this.savedButton('Open', name);
  readonly save = () => this.region.getByRole('button', { name: 'Save this series' });
  readonly isSaved = () => this.region.getByRole('button', { name: 'This series is saved' });
  async rename(name: string, to: string) {
    await this.savedButton('Rename', name).click();
    await this.region.getByRole('textbox', { name: 'Name of the series' }).fill(to);
    await this.page.keyboard.press('Enter');
  }
  async remove(name: string) {
    await this.savedButton('Delete', name).click();
    await this.region.getByRole('button', { name: 'Delete', exact: true }).click();
  }
}
