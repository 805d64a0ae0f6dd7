/** The shipped digits, read by other means too, and what is told of a network that names them. */
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { NOT_ASKED } from '../../network/answers';
import { seededRandom } from '../../random';
import { TASKS } from '../registry';
import { filledRows } from '../rows';
import { configOf, digitsFile, samplesOf, shippedDigits } from '../samples.fixture';
import { beliefsAfterEach, confusionMatrix } from '../confusion';
import { readDigits } from './readDigits';

const csv = gunzipSync(readFileSync('public/data/digits-8x8.csv.gz')).toString();
const lines = csv.trim().split('\n');
const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;

describe('the file', () => {
  it('holds 1797 images, each with its digit', async () => {
    const { width, height, pixels, labels } = await shippedDigits();
    expect([width, height, labels.length]).toEqual([8, 8, 1797]);
    expect([...new Set(labels)].toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const image of [0, 1, 700, 1796]) {
      const numbers = lines[image]!.split(',').map(Number);
      expect(Array.from(pixels.subarray(image * 64, (image + 1) * 64), (pixel) => 16 * pixel)).toEqual(
        numbers.slice(0, 64),
      );
      expect(labels[image]).toBe(numbers[64]);
    }
  });

  it('is read where a server unpacks it on its way', async () => {
    const two = lines.slice(0, 2).join('\n');
    const packed = await readDigits(new Uint8Array(gzipSync(two)).buffer);
    expect(packed.ok && packed.images.labels).toEqual(Uint8Array.of(0, 1));
    expect(await readDigits(bytesOf(`${two}\r\n`))).toEqual(packed);
  });

  it.each([
    ['a line that is too short', `${lines[0]}\n1,2,3`],
    ['a pixel that is none', `${lines[0]}\n${lines[1]!.replace('12', '17')}`],
    ['a field that is empty', `${lines[0]}\n${lines[1]!.replace('12', '')}`],
    ['a label that is no digit', `${lines[0]}\n${lines[1]!.replace(/\d+$/, '10')}`],
  ])('is refused, with the line, for %s', async (_, text) => {
    expect(await readDigits(bytesOf(text))).toEqual({ ok: false, problem: { code: 'bad-image', line: 2 } });
  });

  it('is refused where it is cut off, or empty', async () => {
    const whole = digitsFile();
    expect(await readDigits(whole.slice(0, 999))).toEqual({ ok: false, problem: { code: 'damaged-archive' } });
    expect(await readDigits(new ArrayBuffer(0))).toEqual({ ok: false, problem: { code: 'bad-image', line: 1 } });
  });
});

describe('samples', () => {
  it('are the images, a row a step, a third of them held out', async () => {
    const samples = await samplesOf('digits');
    const { train, validation, test } = samples.parts;
    expect([train.length, validation.length, test.length]).toEqual([958, 240, 599]);
    expect(new Set([...train, ...validation, ...test]).size).toBe(1797);
    const { x, y } = filledRows(samples, test);
    const own = Array.from(test, (_, row) => Array.from(x.subarray(row * 64, row * 64 + 64), (pixel) => 16 * pixel));
    const wrong = [...test].filter((name, row) => lines[name] !== [...own[row]!, y[row]].join());
    expect(wrong).toEqual([]);
  });

  it('need images, and enough of them', () => {
    const config = configOf('digits');
    expect(TASKS.digits.cut(config, { kind: 'none' })).toEqual({ ok: false, problem: { code: 'no-source' } });
    const images = { width: 1, height: 1, pixels: new Float32Array(20), labels: new Uint8Array(20) };
    expect(TASKS.digits.cut(config, { kind: 'images', images })).toEqual({
      ok: false,
      problem: { code: 'too-few-sequences', sequences: 20, needed: 30 },
    });
  });
});

describe('answers', () => {
  it('are counted by what was right and what was said', () => {
    const said = Float64Array.of(3, 1, 0, 0, 2, 1, 0, 5, 1, 9, 9, 8);
    const targets = Float32Array.of(0, 1, 2, NOT_ASKED);
    expect([...confusionMatrix(said, targets, 3)]).toEqual([1, 0, 0, 0, 1, 0, 0, 1, 0]);
  });

  it('have their right ones on the diagonal, as the measure says', async () => {
    const samples = await samplesOf('digits');
    const { x, y } = filledRows(samples, samples.parts.test);
    const said = Float64Array.from({ length: y.length * 10 }, seededRandom(1).normal);
    const matrix = confusionMatrix(said, y, 10);
    const right = Array.from({ length: 10 }, (_, digit) => matrix[11 * digit]!).reduce((sum, one) => sum + one, 0);
    const { mean, count } = TASKS.digits.value(samples, { said, x, y, mask: null });
    expect(mean).toBeCloseTo(1 - right / count, 12);
    expect(matrix.reduce((sum, one) => sum + one, 0)).toBe(599);
  });

  it('are believed in after each row', () => {
    const logits = Float64Array.from({ length: 80 }, (_, at) => Math.sin(at) * 4);
    const after = beliefsAfterEach(logits, { kind: 'class', count: 10, at: 'last' });
    expect(after.length).toBe(8);
    for (const [step, believed] of after.entries()) {
      const own = Array.from(logits.slice(step * 10, step * 10 + 10), Math.exp);
      const sum = own.reduce((all, one) => all + one, 0);
      for (const [digit, belief] of believed.entries()) expect(belief).toBeCloseTo(own[digit]! / sum, 12);
    }
  });
});
