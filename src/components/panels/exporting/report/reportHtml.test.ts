import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { EpochLosses } from '../../../../model/protocol/epochLosses';
import { reportHtml } from './reportHtml';
import type { ReportParts } from './reportParts';
import { reportTexts } from './words';

const losses: readonly EpochLosses[] = Array.from({ length: 1200 }, (_, at) => ({
  epoch: at + 1,
  train: 1 / (at + 1),
  validation: at === 3 ? Number.NaN : 1.5 / (at + 1),
  learningRate: 0.01,
}));

const parts: ReportParts = {
  language: 'en',
  title: 'Air passengers, 16 units',
  date: new Date(Date.UTC(2026, 10, 28, 9, 30)),
  link: 'https://example.org/playground/#data=air-passengers&units=16',
  settings: [
    {
      section: 'Model',
      rows: [
        { label: 'Units', value: '16', isDefault: true },
        { label: 'Layers', value: '2', isDefault: false },
      ],
    },
    { section: 'Training', rows: [{ label: 'Loss', value: 'MSE', isDefault: true }] },
  ],
  series: {
    name: 'Air passengers',
    column: 'passengers',
    unit: 'thousand',
    length: 14_400,
    missing: 0,
    from: 'Jan 1949',
    to: 'Dec 1960',
    season: 12,
    windows: { train: 76, validation: 22, test: 21 },
  },
  figures: [
    { title: 'Forecast', svg: '<svg xmlns="http://www.w3.org/2000/svg"><text>ö</text></svg>' },
    { title: 'Losses', dataUrl: 'data:image/png;base64,iVBORw0KGgo=' },
  ],
  models: [
    { name: 'LSTM', isNetwork: true, mae: 12.3456, rmse: 15.2, mase: 0.412, skill: 0.31 },
    { name: 'last value', isNetwork: false, mae: 18, rmse: 22, mase: Number.NaN, skill: 0 },
  ],
  verdict: 'Better than every baseline.',
  story: ['It learned the season.'],
  findings: ['The window is short.'],
  losses,
  checkpoint: { epoch: 200, step: 600, parameters: 1169, seed: 7, engine: 'WASM', best: 150 },
};

const pageOf = (change: Partial<ReportParts> = {}) => {
  const { language = 'en' } = change;
  const page = new Window().document;
  page.write(reportHtml({ ...parts, ...change }, reportTexts[language]));
  return page;
};
const textOf = (element: { readonly textContent: string } | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('a report', () => {
  it('says what the run was, and how to open it again', () => {
    const page = pageOf();
    expect(textOf(page.querySelector('h1'))).toBe('Air passengers, 16 units');
    expect(page.querySelector('time')!.getAttribute('datetime')).toBe('2026-11-28T09:30:00.000Z');
    expect(page.querySelector('header a')!.getAttribute('href')).toBe(parts.link);
    expect([...page.querySelectorAll('h2')].map(textOf)).toEqual([
      'Verdict',
      'Is it any good?',
      'What happened',
      'What stands out',
      'Figures',
      'Losses',
      'The series',
      'Settings',
      'The network',
    ]);
  });

  it('has a table of models, with a dash where there is no number', () => {
    const rows = [...pageOf().querySelectorAll('thead + tbody tr')].map((row) => [...row.children].map(textOf));
    expect(rows).toEqual([
      ['LSTM (the network)', '12.35', '15.2', '0.412', '0.31'],
      ['last value', '18', '22', '–', '0'],
    ]);
  });

  it('shows what differs from the defaults, and all settings folded', () => {
    const page = pageOf();
    expect([...page.querySelectorAll('details tr')].map(textOf)).toEqual(['Units 16', 'Layers 2', 'Loss MSE']);
    const open = [...page.querySelectorAll('section > table tr, section > h3')].map(textOf);
    expect(open).toContain('Layers 2');
    expect(open).toContain('Model');
    expect(open).not.toContain('Units 16');
    expect(textOf(pageOf({ settings: [] }).body)).toContain('Every setting is as it is by default.');
  });

  it('leaves out what there is not', () => {
    const page = pageOf({ verdict: '', models: [], story: [], findings: [], figures: [], losses: [] });
    expect([...page.querySelectorAll('h2')].map(textOf)).toEqual(['The series', 'Settings', 'The network']);
    expect(textOf(page.body)).not.toContain('missing values');
  });

  it('draws losses of any number, the first and the last of them', () => {
    const chart = pageOf().querySelector('svg.losses')!;
    expect(chart.getAttribute('aria-label')).toBe(
      'Losses by epoch, from 0.0008333 to 1.5; the last of training 0.0008333, of validation 0.00125',
    );
    for (const path of chart.querySelectorAll('path')) {
      const points = path.getAttribute('d')!.split(/[ML]/).slice(1);
      expect(points.length).toBeGreaterThan(490);
      expect(points.length).toBeLessThanOrEqual(500);
      expect(path.getAttribute('d')).not.toContain('NaN');
    }
    expect(chart.querySelector('path.train')!.getAttribute('d')).toMatch(/^M64\.0 .*L628\.0 190\.0$/);
    expect(textOf(chart)).toContain('epoch 1,200');
    const flat = [losses[0]!, { ...losses[0]!, epoch: 2 }].map((one) => ({ ...one, train: 1, validation: 1 }));
    expect(pageOf({ losses: flat }).querySelector('path.train')!.getAttribute('d')).toBe('M64.0 12.0L628.0 12.0');
  });

  it('fetches nothing and runs no script', () => {
    const written = reportHtml(parts, reportTexts.en);
    expect(written).toContain("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    expect(written).not.toMatch(/<script|<link|@import|url\(|\son\w+=/i);
    const addresses = [...pageOf().querySelectorAll('img')].map((image) => image.getAttribute('src')!);
    expect(addresses[0]).toBe(`data:image/svg+xml,${encodeURIComponent((parts.figures[0] as { svg: string }).svg)}`);
    expect(addresses[1]).toBe('data:image/png;base64,iVBORw0KGgo=');
  });

  it('is written in Chinese', () => {
    const page = pageOf({ language: 'zh' });
    expect(page.documentElement.getAttribute('lang')).toBe('zh-CN');
    expect(textOf(page.querySelector('h2'))).toBe('结论');
    expect(textOf(page.querySelector('time'))).toContain('2026年11月28日');
  });
});

describe('whatever comes from outside', () => {
  const evil = `</title></style><script>alert('1')</script><img src=x onerror="alert(2)">&amp;\u0000\ud800`;

  it('stays text', () => {
    const page = pageOf({
      title: evil,
      link: 'https://example.org/"><script>alert(3)</script>',
      settings: [{ section: evil, rows: [{ label: evil, value: evil, isDefault: false }] }],
      series: { ...parts.series, name: evil, column: evil, unit: evil, from: evil, to: evil },
      figures: [
        { title: evil, svg: evil },
        { title: evil, dataUrl: 'data:image/png,"><script>alert(4)</script>' },
      ],
      models: [{ ...parts.models[0]!, name: evil }],
      verdict: evil,
      story: [evil],
      findings: [evil],
      checkpoint: { ...parts.checkpoint, engine: evil },
    });
    expect(page.querySelectorAll('script')).toHaveLength(0);
    expect(page.querySelectorAll('[onerror]')).toHaveLength(0);
    expect(page.querySelectorAll('img')).toHaveLength(2);
    const shown = evil.replace('\u0000', '');
    expect(textOf(page.querySelector('h1'))).toBe(shown);
    expect(textOf(page.querySelector('title'))).toBe(shown);
    expect(textOf(page.querySelector('.verdict'))).toBe(shown);
    expect(page.querySelectorAll('style')).toHaveLength(1);
  });

  it('is no address of anything but a page or an image', () => {
    const page = pageOf({
      link: 'javascript:alert(1)',
      figures: [{ title: 'a page', dataUrl: 'data:text/html,<script>alert(1)</script>' }],
    });
    expect(page.querySelectorAll('a')).toHaveLength(0);
    expect(textOf(page.querySelector('header'))).toContain('Open this run: javascript:alert(1)');
    expect(page.querySelectorAll('img')).toHaveLength(0);
    expect(textOf(page.querySelector('figure'))).toBe('This figure could not be put in. a page');
  });
});

describe('the texts', () => {
  const parameters = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  const { en, zh } = reportTexts;
  const kept = /LSTM Playground|MAE|RMSE|MASE|\{\w+\}/g;

  it.each(Object.keys(en) as (keyof typeof en)[])('%s are there in both languages', (key) => {
    expect(parameters(zh[key])).toEqual(parameters(en[key]));
    expect(zh[key].replace(kept, '')).not.toMatch(/[A-Za-z]{2,}/);
  });
});
