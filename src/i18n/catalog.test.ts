import { describe, expect, it } from 'vitest';
import { en } from './en';
import { fetchLanguage, wordsFor } from './words';
import { zh } from './zh';

await fetchLanguage('zh');

const parameters = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

/** Names and symbols that stay as they are in Chinese. */
const KEPT =
  /LSTM Playground|LIVE_HOSTS=127\.0\.0\.1 npm run build|LIVE_HOSTS|(?:https?|wss?):(?:\/\/[\d.:/]*)?|Enter|Ray Tune|Python|PyTorch|Keras|ONNX|Runtime|TensorFlow(?:\.js)?|safetensors|Jupyter|Node|JAX|HDF5|layers-model|\bzip\b|Java|torch\.nn\.LSTM|keras\.models\.load_model|tf\.loadLayersModel|model\.json|model\.save\("model\.keras"\)|weights\.bin|\.(?:keras|onnx|safetensors|ipynb|html|zip|json|bin)|sMAPE|MASE|RMSE|Holt|Winters|Hyndman|Koehler|Chernozhukov|Gal|Ghahramani|Box|Cox|LSTM|GRU|RNN|SVG|PNG|Delete|Esc|Alt|Page Down|Page Up|ln|WebGL|WASM|CPU|CSV|Parquet|JSON|UTF-8|English|Shift|Ctrl|Home|End|PageUp|PageDown|Adam|RMSProp|SGD|MSE|MAE|Huber|tanh|relu|ppm|mV|MB|CO₂|°C|\b[XY]{2}\b|\btsv\b|\bts\b|\{\w+\}|\b[a-z]\b|[σ⊙]/g;

type Texts = Readonly<Record<string, string>>;
/** Those of the page, and those that parts of it bring along. */
const brought = import.meta.glob<Readonly<Record<string, { en: Texts; zh: Texts }>>>(
  '../components/**/{words,*Words}.ts',
  { eager: true },
);
const catalogs: readonly [name: string, english: Texts, chinese: Texts][] = [
  ['the page', en, zh],
  ...Object.values(brought).flatMap((module) =>
    Object.entries(module).flatMap(([name, texts]): [string, Texts, Texts][] =>
      name.endsWith('Texts') ? [[name, texts.en, texts.zh]] : [],
    ),
  ),
];

it('finds the texts of the page, of its views and of its dialogs', () => {
  expect(catalogs).toHaveLength(49);
});

describe.each(catalogs)('the texts of %s', (_, english, chinese) => {
  const keys = Object.keys(english);
  it('have the same keys', () => {
    expect(Object.keys(chinese).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('%s has the same parameters in both', (key) => {
    expect(parameters(chinese[key] ?? '')).toEqual(parameters(english[key] ?? ''));
  });

  it.each(keys)('%s has no English left in Chinese', (key) => {
    expect((chinese[key] ?? '').replace(KEPT, '')).not.toMatch(/[A-Za-z]{2,}/);
  });
});

describe('words', () => {
  it('fill parameters, choose the plural and write numbers', () => {
    const words = wordsFor('en');
    expect(words.t('forecast.part', { part: 'train', share: 70 })).toBe('train 70 %');
    expect(words.count('count.points', 1)).toBe('1 point');
    expect(words.count('count.points', 1240)).toBe('1,240 points');
    expect(words.figure(0.014833)).toBe('0.0148');
    expect([words.figure(0.28), words.tick(0.28), words.tick(0.00001)]).toEqual(['0.280', '0.28', '1E-5']);
    expect(words.figure(Number.NaN)).toBe('–');
    expect(wordsFor('zh').count('count.points', 1)).toBe('1 个点');
  });
});
