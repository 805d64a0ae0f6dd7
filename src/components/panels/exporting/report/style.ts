/** How a report looks: on a screen in light and dark, and on paper. No font and no picture is fetched. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1c2330, #e6eaf2);
  --muted: light-dark(#5a6475, #9aa5b8);
  --line: light-dark(#d8dde6, #343d4d);
  --ground: light-dark(#ffffff, #14181f);
  --accent: light-dark(#0b62c4, #6db1ff);
  --other: light-dark(#b4550a, #ffac5e);
}
body {
  max-width: 46rem;
  margin: 0 auto;
  padding: 2rem 1rem 4rem;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.55 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  overflow-wrap: anywhere;
}
h1 { margin: 0; font-size: 1.7rem; line-height: 1.25; }
h2 { margin: 2.4rem 0 0.6rem; font-size: 1.15rem; }
h3 { margin: 1.2rem 0 0.3rem; color: var(--muted); font-size: 0.95rem; font-weight: 600; }
a { color: var(--accent); }
.muted, figcaption, caption { color: var(--muted); font-size: 0.9rem; }
.verdict { padding: 0.8rem 1rem; border-left: 4px solid var(--accent); font-size: 1.1rem; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding-bottom: 0.4rem; text-align: left; }
th, td { padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--muted); font-weight: 500; }
.number { text-align: right; white-space: nowrap; }
.facts th { width: 40%; }
.network, .network th { color: var(--ink); font-weight: 650; }
figure { margin: 1rem 0; }
/* Figures are drawn in light. */
figure img { display: block; max-width: 100%; height: auto; border-radius: 6px; background: #fff; }
svg.losses { display: block; width: 100%; height: auto; }
svg.losses text { fill: var(--muted); font: 14px system-ui, sans-serif; }
svg.losses .grid { stroke: var(--line); }
svg.losses path { fill: none; stroke: var(--accent); stroke-width: 2; }
svg.losses path.validation { stroke: var(--other); stroke-dasharray: 6 4; }
span.train { color: var(--accent); }
span.validation { color: var(--other); }
summary { margin-top: 1rem; cursor: pointer; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  figure, table, .verdict { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`.trim();
