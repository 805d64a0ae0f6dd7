import { expect, test } from '../test';

const row = (index: number) => `${2000 + index},${Math.sin(index)}`;
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index));

const BROKEN: readonly { readonly name: string; readonly content: string | Buffer; readonly says: RegExp }[] = [
  { name: 'empty.csv', content: '', says: /is empty/ },
  { name: 'words.csv', content: 'a,b\nred,green\nblue,grey\n'.repeat(20), says: /No column holds numbers/ },
  { name: 'short.csv', content: ['year,value', ...rows(3)].join('\n'), says: /3 usable rows, and at least \d+/ },
  { name: 'flat.csv', content: `value\n${'5\n'.repeat(60)}`, says: /is 5 everywhere/ },
  {
    name: 'quote.csv',
    content: ['year,value', ...rows(10), '2010,"12', ...rows(60)].join('\n'),
    says: /From line \d+ a quotation mark is not closed/,
  },
  {
    name: 'picture.csv',
    content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]),
    says: /not text|no encoding/,
  },
];

test('a broken file says what is wrong, the series in place stays, a good one is taken, and one too short for the window is helped', async ({
  playground,
}) => {
  await playground.open();
  for (const [index, { name, content, says }] of BROKEN.entries()) {
    await test.step(name, async () => {
      await playground.data.upload(name, content);
      await expect(playground.alert(`“${name}” could not be used as a series.`)).toContainText(says);
      await expect(playground.alert(name)).toContainText('The series in place stays.');
      await expect(playground.forecast.caption()).toContainText('144 points');

      await playground.transport.step().click();
      await playground.hasSteps(index + 1);
    });
  }
  await playground.data.upload('good.csv', ['year,value', ...rows(150)].join('\n'));
  await expect(playground.forecast.caption()).toContainText('150 points');
  await expect(playground.alert('could not be used as a series')).toHaveCount(0);

  await test.step('the longest window that works is offered', async () => {
    await playground.model.type('Look-back window', 256);
    await playground.becomes('blocked');
    const offer = playground.page.getByRole('button', { name: /^Use a look-back window of \d+$/ });
    await offer.click();
    await playground.becomes('ready');
    await expect(offer).toHaveCount(0);
  });
});
