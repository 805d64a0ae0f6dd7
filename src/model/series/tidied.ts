/**
 * What tables have and papaparse does not know, written as it knows it: blanks before an opening quote, several spaces
 * as one delimiter, and quotes in remarks, which are none. Only blanks are taken away or put in, and none in a quoted
 * cell, so that no value moves or changes, and no line has another number.
 */
const QUOTED = '"[^"]*(?:""[^"]*)*"';
const REMARK = String.raw`(?<=^|\n)#[^\n]*`;
const SPACES = String.raw`(?<=^|\n) +| +(?=\r?(?:\n|$))| +(?= )`;

/** A quote opens no cell after a blank; those that would open one that ends in this line may. */
function tidiedRemark(line: string, delimiter: string, blank: string): string {
  const spaced = delimiter === ' ';
  const open = new RegExp(`(?<=[${delimiter}])(?=")(?!${QUOTED}${blank}*(?:[${delimiter}]|$))`, 'g');
  return (spaced ? line.replaceAll(/ +/g, ' ') : line).replaceAll(open, spaced ? '\t' : ' ');
}

export function tidied(text: string, delimiter: string): string {
  const spaced = delimiter === ' ';
  const blank = `[^\\S\\n${delimiter}]`;
  const cell = `(?<=^|[\\n${delimiter}])`;
  if (!spaced && !(text.includes('"') && new RegExp(`${REMARK}"|${cell}${blank}+"`).test(text))) return text;
  // A quoted cell is matched whole, to the end of the text where it has none, so that nothing in it is touched.
  const pattern = new RegExp(`${REMARK}|${cell}${blank}*(${QUOTED}?)${spaced ? `|${SPACES}` : ''}`, 'g');
  return text.replaceAll(pattern, (match: string, quoted: string | undefined) =>
    match.startsWith('#') ? tidiedRemark(match, delimiter, blank) : (quoted ?? ''),
  );
}
