import { violations } from '../axe';
import { SharingDialog } from '../pages/sharing';
import type { Playground } from '../pages/playground';
import { expect, test } from '../test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const REGIONS = ['Data', 'Model', 'Training', 'Forecast', 'Inside the LSTM', 'Loss', 'Evaluation'];
const RUN = 'data=sines&units=4&engine=reference&epochs=20';

/** Regions in sight are these of them, and no other. */
async function shows(playground: Playground, ...names: readonly string[]) {
  for (const name of REGIONS) {
    await expect(playground.page.getByRole('region', { name, exact: true }), name).toHaveCount(
      names.includes(name) ? 1 : 0,
    );
  }
}

test('a link shows, hides and locks what it says, and there is a way back', async ({ page, playground }) => {
  const open = (hash: string) => page.evaluate((link) => void (location.hash = link), hash);
  const everything = () => page.getByRole('button', { name: 'Show everything' });
  await page.goto(`./#${RUN}&show=transport,forecast,inside,model&lock=units,seed&autotrain=1&theme=dark&lang=en`);
  await playground.becomes('finished');

  await test.step('it shows those areas, trains at once, in its colours', async () => {
    await shows(playground, 'Forecast', 'Inside the LSTM', 'Model');
    await expect(page.getByRole('button', { name: 'Share', exact: true })).toHaveCount(0);
    await expect(page.getByRole('tablist', { name: 'Questions to the network' })).toHaveCount(0);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(playground.transport.train()).toBeVisible();
  });
  await test.step('what is locked is disabled, and says why', async () => {
    const lock = page.getByRole('group', { name: 'Locked by the link' });
    await expect(lock).toHaveCount(1);
    await expect(playground.model.slider('Units')).toBeDisabled();
    await expect(playground.model.exact('Units')).toBeDisabled();
    await expect(playground.model.slider('Layers')).toBeEnabled();
    expect(await violations(page)).toEqual([]);
  });
  await test.step('no other way changes it', async () => {
    await playground.transport.reset().click({ modifiers: ['Shift'] });
    await expect(playground.alert('Locked by the link: Seed.')).toBeVisible();
    expect(await playground.linked('seed')).not.toBe('8');
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  });
  await test.step('what else is changed keeps it in the address', async () => {
    await playground.model.type('Look-back window', 12);
    await expect.poll(() => playground.linked('lookBack')).toBe('12');
    expect(await playground.linked('show')).toBe('transport,model,forecast,inside');
    expect(await playground.linked('lock')).toBe('units,seed');
  });
  await test.step('the way back', async () => {
    await everything().click();
    await shows(playground, ...REGIONS);
    await expect(playground.model.slider('Units')).toBeEnabled();
    await expect(everything()).toHaveCount(0);
    await expect.poll(() => playground.linked('show')).toBeNull();
  });
  await test.step('the forecast alone fills the page, on a phone too', async () => {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await open(`#${RUN}&show=forecast`);
      await shows(playground, 'Forecast');
      const box = await playground.forecast.region.boundingBox();
      expect(box!.width).toBeGreaterThan(width - 40);
      await open(`#${RUN}&hide=data,model,training,loss,evaluation,unit`);
      await shows(playground, 'Forecast', 'Inside the LSTM');
      await expect.poll(() => page.evaluate(() => document.body.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 1440, height: 1010 });
  });
  await test.step('hand-edited hashes never break the page, and are told of', async () => {
    for (const hash of BROKEN) {
      await open(`#${RUN}&${hash}`);
      await expect(playground.alert('Part of the link could not be read.'), hash).toBeVisible();
      await expect(playground.forecast.region, hash).toBeVisible();
      await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
    }
    await playground.becomes('ready');
  });
});

/** None of them leaves the forecast out. */
const BROKEN = [
  'show=forcast',
  'show=',
  'show=,,,',
  'hide=everything',
  'hide=transport,counters,tools,data,model,training,forecast,inside,quality,runs,loss,evaluation,unit',
  'show=forecast&hide=forecast',
  'show=forecast&show=nothing',
  'lock=',
  'lock=forecast',
  'lock=units,unit',
  'lock=all,colour',
  'embed=yes',
  'embed=',
  'autotrain=soon',
  'theme=blue',
  'lang=klingon',
  'show=<script>alert(1)</script>',
  'hide=%E0%A4%A&colour=1',
  'show=__proto__,constructor',
  `show=${'forecast,'.repeat(500)}x`,
];

test('the dialog of Share makes such links, with a preview', async ({ page, playground }) => {
  await playground.open({ data: 'sines', units: 4, epochs: 20 });
  const sharing = new SharingDialog(page);
  await playground.transport.share().click();
  await expect(sharing.said()).toHaveText('Link copied.');
  const limits = async () => new URLSearchParams(new URL(await sharing.link().inputValue()).hash.slice(1));

  await test.step('what is ticked stands in the link', async () => {
    await sharing.shows('Loss').uncheck();
    await sharing.shows('Evaluation').uncheck();
    await sharing.locks('Model').check();
    await sharing.dialog.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
    const link = await limits();
    expect([link.get('hide'), link.get('lock'), link.get('theme')]).toEqual(['loss,evaluation', 'model', 'dark']);
    await expect(sharing.said()).toHaveText('The link has changed: copy it again.');
    await sharing.copyLink().click();
    await expect(sharing.said()).toHaveText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await sharing.link().inputValue());
    await expect(sharing.code()).toHaveValue(/^<iframe src="[^"]*embed=1[^"]*" title="LSTM Playground" width="960"/);
    expect(await violations(page, 'dialog[open]')).toEqual([]);
  });
  await test.step('the preview is the page as the link opens it, and follows', async () => {
    await sharing.button('Show the preview').click();
    const inside = sharing.preview();
    await expect(inside.locator('[data-state="ready"]')).toBeVisible();
    await expect(inside.getByRole('region', { name: 'Forecast', exact: true })).toBeVisible();
    await expect(inside.getByRole('region', { name: 'Loss', exact: true })).toHaveCount(0);
    await expect(inside.getByRole('slider', { name: 'Units', exact: true })).toBeDisabled();
    await sharing.shows('Data').uncheck();
    await expect(inside.getByRole('region', { name: 'Data', exact: true })).toHaveCount(0);
  });
  await test.step('it ends with the dialog, and left nothing in the page', async () => {
    await page.keyboard.press('Escape');
    await expect(page.locator('iframe')).toHaveCount(0);
    await expect(playground.transport.share()).toBeFocused();
    await shows(playground, ...REGIONS);
  });
});
