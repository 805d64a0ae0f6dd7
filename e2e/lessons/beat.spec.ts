import { encodeChallenge } from '../../src/lessons/beat/challenge';
import { violations } from '../axe';
import { inEveryRoom, speak } from '../looks';
import { BeatDialog } from '../pages/beat';
import { expect, test } from '../test';

test.use({ hasTouch: true });

/** A square wave, then a random walk: two that are learned in a second. */
const CHALLENGE = encodeChallenge({ seed: 51, score: 300 });
const WAVE = [
  [0, 0.5],
  [0.3, 0.7],
  [0.7, 0.3],
  [1, 0.6],
] as const;

test('beats the LSTM, or not: by mouse, keys and finger, beside the run in place', async ({ page, playground }) => {
  const beat = new BeatDialog(page);
  const play = (link: string) => page.evaluate((hash) => void (location.hash = hash), `#beat=${link}`);
  await page.goto(`./?lang=en#beat=${CHALLENGE}`);

  await test.step('a link opens the game with the score to beat, and is no setting', async () => {
    await expect(beat.root).toContainText('To beat: 300 points');
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(await page.evaluate(() => location.hash)).not.toContain('beat');
    await playground.becomes('ready');
  });

  await test.step('a line is drawn by mouse, and then stands beside the truth and the others', async () => {
    await expect(beat.answer()).toBeDisabled();
    await beat.drag(WAVE);
    await beat.answer().click();
    await expect(beat.errors()).toContainText('LSTM');
    await expect(beat.errors().getByRole('row')).toHaveCount(6);
    await expect(beat.root).toContainText('It was: Square wave.');
    await expect(beat.root).toContainText(/You \d+ · LSTM \d+/);
    expect(await violations(page, 'dialog[open]')).toEqual([]);
  });

  await test.step('the next one by keyboard alone', async () => {
    await beat.next().press('Enter');
    await expect(beat.board()).toHaveAttribute('aria-valuetext', '+1: not drawn yet');
    await beat.board().focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    for (const key of ['ArrowUp', 'PageUp', 'PageUp']) await page.keyboard.press(key);
    await expect(beat.board()).toHaveAttribute('aria-valuetext', /^\+16: [-−\d.]+$/);
    await beat.answer().press('Enter');
    await expect(beat.root).toContainText('It was: Random walk.');
    await expect(beat.root.getByRole('status').first()).toBeFocused();
    await expect(beat.rounds().nth(1)).toContainText(/Series 2: \d+ points/);
  });

  await test.step('Escape leaves the page as it was, and the game goes on where it was left', async () => {
    await beat.next().click();
    await page.keyboard.press('Escape');
    await expect(beat.root).toHaveCount(0);
    await expect(playground.root()).toHaveAttribute('data-state', 'ready');
    await playground.hasSteps(0);
    await expect(playground.data.region).toContainText('Sunspots');
    await page.getByRole('button', { name: 'Lessons' }).click();
    await page.getByRole('button', { name: 'Beat the LSTM' }).click();
    await expect(beat.rounds().nth(2)).toHaveAttribute('aria-current', 'step');
    await expect(beat.board()).toBeVisible();
    await beat.leave().click();
    await expect(page.getByRole('button', { name: 'Lessons' })).toBeFocused();
  });

  await test.step('links that were edited open another game and break nothing', async () => {
    for (const rubbish of [CHALLENGE.replace('300', '499'), '%3Cscript%3E', `9.9.9&data=co2`]) {
      await play(rubbish);
      await expect(beat.root).toContainText('cut off or edited');
      await expect(beat.board()).toBeVisible();
      await beat.leave().click();
      await expect(beat.root).toHaveCount(0);
    }
    expect(await playground.linked('data')).toBe('sunspots');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  await test.step('by finger on a phone, and axe finds nothing in either look', async () => {
    await inEveryRoom(page, async (width) => {
      await play(CHALLENGE);
      await beat.board().waitFor();
      await beat.dragByFinger(WAVE);
      await expect(beat.answer()).toBeEnabled();
      expect(await violations(page, 'dialog[open]')).toEqual([]);
      expect(await beat.root.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
      expect(await beat.root.evaluate((dialog) => dialog.getBoundingClientRect().right)).toBeLessThanOrEqual(width);
      await beat.leave().click();
      await expect(beat.root).toHaveCount(0);
    });
    await speak(page, 'en');
  });
});
