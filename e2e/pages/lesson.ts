import { expect, type Page } from '@playwright/test';
import { violations } from '../axe';

/** The column of a lesson, in whichever language. */
export class LessonColumn {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  readonly region = () => this.page.locator('[data-lesson]');
  readonly title = () => this.region().getByRole('heading', { level: 3 });
  readonly next = () => this.region().getByRole('button', { name: /^(Next|下一步)$/ });
  readonly back = () => this.region().getByRole('button', { name: /^(Back|上一步)$/ });
  readonly leave = () => this.region().getByRole('button', { name: /^(Leave the lesson|离开课程)$/ });
  readonly doIt = () => this.region().getByRole('button', { name: 'Do it for me' });
  readonly claim = () => this.region().getByRole('note', { name: 'What the run shows' });
  readonly step = async () => (await this.region().getAttribute('data-lesson-step')) ?? '';

  /** The page is where the step wants it. */
  async settles(step: string) {
    await expect(this.region()).toHaveAttribute('data-lesson-step', step);
    await expect(this.region()).toHaveAttribute('data-settling', 'false');
  }

  /** Presses a button with the keyboard, and waits for another step; false where there is none to go to. */
  async goesBy(button: 'next' | 'back'): Promise<boolean> {
    const control = this[button]();
    if ((await control.count()) === 0 || (await control.isDisabled())) return false;
    const before = await this.step();
    await control.press('Enter');
    await expect(this.region()).not.toHaveAttribute('data-lesson-step', before);
    await expect(this.region()).toHaveAttribute('data-settling', 'false');
    return true;
  }

  async isAccessible() {
    expect(await violations(this.page, '[data-lesson]')).toEqual([]);
  }
}
