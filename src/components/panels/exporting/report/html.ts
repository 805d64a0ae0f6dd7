/** Markup in which whatever is put in is text, unless it is markup that was made here. */

export type Markup = { readonly markup: string };
type Part = string | number | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also good in an attribute. Control characters, which a document may not have, are left out. */
const escaped = (text: string): string =>
  Array.from(text)
    .filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t')
    .join('')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

function markupOf(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: texts.reduce((all, text, at) => all + markupOf(parts[at - 1]!) + text) };
}

export const NOTHING: Markup = { markup: '' };
