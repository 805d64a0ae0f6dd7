/** ARFF, the format of Weka: names in lines of their own, then rows. */

const ATTRIBUTE = /^@attribute\s+('[^']*'|"[^"]*"|\S+)/i;

/** As a table with a header; null where the text is no ARFF. */
export function fromArff(text: string): string | null {
  if (!/^\s*(?:%[^\n]*\n\s*)*@relation\b/i.test(text)) return null;
  const names: string[] = [];
  const rows: string[] = [];
  let isData = false;
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    if (isData) {
      if (trimmed !== '' && !trimmed.startsWith('%')) rows.push(trimmed.replaceAll("'", '"'));
      continue;
    }
    const name = ATTRIBUTE.exec(trimmed)?.[1];
    if (name !== undefined) names.push(name.replace(/^['"]|['"]$/g, ''));
    if (/^@data\b/i.test(trimmed)) isData = true;
  }
  if (names.length === 0 || rows.length === 0) return null;
  return [names.map((name) => `"${name.replaceAll('"', '""')}"`).join(','), ...rows].join('\n');
}
