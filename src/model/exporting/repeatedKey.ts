/**
 * A key that one object of a JSON text has twice, or null: `JSON.parse` takes the last and is silent. The text must be JSON
 * already.
 */
export function repeatedKey(json: string): string | null {
  /** The keys so far of each object that is open. */
  const open: Set<string>[] = [];
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '{') open.push(new Set());
    else if (sign === '}') open.pop();
    else if (sign === '"') {
      const from = at;
      at = endOfString(json, from);
      if (!isBeforeColon(json, at + 1)) continue;
      const key = String(JSON.parse(json.slice(from, at + 1)));
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
  return null;
}

/** Where the quote is that ends the string that begins at `from`. */
function endOfString(json: string, from: number): number {
  let at = from + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

function isBeforeColon(json: string, from: number): boolean {
  let at = from;
  while (' \t\r\n'.includes(json[at]!)) at++;
  return json[at] === ':';
}
