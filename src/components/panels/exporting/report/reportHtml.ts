/**
 * A run as one HTML file for a lab book: what it was, how good it is, and how to open it again. It holds all that it shows,
 * fetches nothing, runs no script, and takes whatever comes from outside for text.
 */
import { html, NOTHING, type Markup } from './html';
import { lossChart } from './lossChart';
import { writingIn, type Writing } from './reportNumbers';
import type { ReportFigure, ReportParts } from './reportParts';
import { STYLE } from './style';
import type { ReportWords } from './words';

export function reportHtml(parts: ReportParts, words: ReportWords): string {
  const writing = writingIn(parts.language, words);
  const { t, date } = writing;
  const { markup } = html`<!doctype html>
    <html lang="${parts.language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"
        />
        <title>${parts.title}</title>
        <style>
          ${{ markup: STYLE }}
        </style>
      </head>
      <body>
        <header>
          <h1>${parts.title}</h1>
          <p class="muted">
            <time datetime="${parts.date.toISOString()}">${t('report.madeBy', { date: date(parts.date) })}</time>
          </p>
          <p>${linkTo(parts.link, t('report.open'))}</p>
        </header>
        <main>
          ${section(t('report.verdict'), parts.verdict === '' ? NOTHING : html`<p class="verdict">${parts.verdict}</p>`)}
          ${section(t('report.evaluation'), evaluation(parts, writing))}
          ${section(t('report.story'), sentences(parts.story))}
          ${section(t('report.findings'), sentences(parts.findings))}
          ${section(t('report.figures'), figures(parts.figures, writing))}
          ${section(t('report.losses'), lossChart(parts.losses, writing))}
          ${section(t('report.series'), seriesFacts(parts, writing))}
          ${section(t('report.settings'), settings(parts, writing))}
          ${section(t('report.checkpoint'), checkpoint(parts, writing))}
        </main>
      </body>
    </html> `;
  return markup;
}

/** Nothing of it where it has no content. */
const section = (title: string, content: Markup): Markup =>
  content.markup === ''
    ? NOTHING
    : html`<section>
        <h2>${title}</h2>
        ${content}
      </section>`;

/** A link only to where a page can be; any other address is text. */
const linkTo = (address: string, text: string): Markup =>
  /^(?:https?|file):\/\//i.test(address) ? html`<a href="${address}">${text}</a>` : html`${text}: ${address}`;

const sentences = (texts: readonly string[]): Markup =>
  texts.length === 0
    ? NOTHING
    : html`<ul>
        ${texts.map((text) => html`<li>${text}</li>`)}
      </ul>`;

function evaluation({ models, series }: ReportParts, { t, number, figure }: Writing): Markup {
  if (models.length === 0) return NOTHING;
  const unit = series.unit === '' ? '' : ` ${t('report.evaluationUnit', { unit: series.unit })}`;
  const caption = `${t('report.evaluationCaption', { windows: number(series.windows.test) })}${unit}`;
  const measures = ['mae', 'rmse', 'mase', 'skill'] as const;
  return html`<div class="wide">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('report.model')}</th>
          ${measures.map((name) => html`<th scope="col" class="number">${t(`report.${name}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${models.map(
          (model) => html`<tr${model.isNetwork ? { markup: ' class="network"' } : NOTHING}><th scope="row">${
            model.name
          }${model.isNetwork ? ` (${t('report.network')})` : ''}</th>${measures.map(
            (name) => html`<td class="number">${figure(model[name])}</td>`,
          )}</tr>
`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** An image, in which no script of an SVG can run; an address that is no image of the document's own is not put in. */
const figures = (all: readonly ReportFigure[], { t }: Writing): Markup => {
  if (all.length === 0) return NOTHING;
  const figureOf = (figure: ReportFigure): Markup => {
    const address = 'svg' in figure ? svgAddress(figure.svg) : figure.dataUrl;
    const picture = /^data:image\//i.test(address)
      ? html`<img src="${address}" alt="${figure.title}" />`
      : html`<p class="muted">${t('report.noPicture')}</p>`;
    return html`<figure>
      ${picture}
      <figcaption>${figure.title}</figcaption>
    </figure> `;
  };
  return html`${all.map(figureOf)}`;
};

/** Halves of a sign, which a name that was read may hold, cannot be encoded. */
const svgAddress = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;

type Row = readonly [label: string, value: string];

/** Rows without a value are left out. */
const table = (rows: readonly Row[]): Markup => {
  const said = rows.filter(([, value]) => value !== '');
  return html`<table class="facts">
    <tbody>
      ${said.map(
        ([label, value]) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${value}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
};

function seriesFacts({ series }: ReportParts, { t, number }: Writing): Markup {
  const { train, validation, test } = series.windows;
  const windows = { train: number(train), validation: number(validation), test: number(test) };
  return table([
    [t('report.name'), series.name],
    [t('report.column'), series.column],
    [t('report.unit'), series.unit],
    [t('report.values'), number(series.length)],
    [t('report.missing'), series.missing > 0 ? number(series.missing) : ''],
    [t('report.from'), series.from],
    [t('report.to'), series.to],
    [t('report.season'), series.season > 1 ? number(series.season) : ''],
    [t('report.windows'), t('report.windowsByPart', windows)],
  ]);
}

/** By section what differs from the defaults; all of them folded away. */
function settings({ settings: sections }: ReportParts, { t }: Writing): Markup {
  const rowsOf = (rows: ReportParts['settings'][number]['rows']): readonly Row[] =>
    rows.map(({ label, value }) => [label, value] as const);
  const changed = sections
    .map(({ section: name, rows }) => ({ name, rows: rows.filter(({ isDefault }) => !isDefault) }))
    .filter(({ rows }) => rows.length > 0);
  return html`<p class="muted">${t(changed.length > 0 ? 'report.changed' : 'report.unchanged')}</p>
    ${changed.map(
      ({ name, rows }) =>
        html`<h3>${name}</h3>
          ${table(rowsOf(rows))}`,
    )}
    <details>
      <summary>${t('report.all')}</summary>
      ${sections.map(
        ({ section: name, rows }) =>
          html`<h3>${name}</h3>
            ${table(rowsOf(rows))}`,
      )}
    </details>`;
}

function checkpoint({ checkpoint: at }: ReportParts, { t, number }: Writing): Markup {
  return table([
    [t('report.epoch'), number(at.epoch)],
    [t('report.step'), number(at.step)],
    [t('report.best'), at.best === null ? '' : number(at.best)],
    [t('report.parameters'), number(at.parameters)],
    [t('report.seed'), String(at.seed)],
    [t('report.engine'), at.engine],
  ]);
}
