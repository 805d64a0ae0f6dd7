/** Numbers and texts as Python reads them, and blocks of its code. */

/** What JSON writes of a text, Python reads as the same. */
export const pyText = (text: string): string => JSON.stringify(text);

/** All its digits: Python reads the same float64. */
export function pyNumber(value: number): string {
  if (Number.isNaN(value)) return 'math.nan';
  return Number.isFinite(value) ? String(value) : value > 0 ? 'math.inf' : '-math.inf';
}

/** `{name: value}`, one a line. */
export function pyDict(entries: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries(entries).map(
    ([name, value]) => `    ${pyText(name)}: ${typeof value === 'number' ? pyNumber(value) : pyText(value)},`,
  );
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n}`;
}

/** So many numbers are written out; more of them nobody reads. */
const WRITTEN_OUT = 400;
const LINE = 110;

export const isLong = ({ length }: { readonly length: number }): boolean => length > WRITTEN_OUT;

/** Words on lines that are not too long, each line indented. */
export function wrapped(words: readonly string[], indent = '    '): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of words) {
    if (line.length + word.length > LINE && line !== indent) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}

/** A list, written out where it is short; else the call of `numbers` (see `NUMBERS_CODE`) with float64, or int32, in base64. */
export function pyNumbers(values: ArrayLike<number>, type: 'float64' | 'int32' = 'float64'): string {
  if (values.length === 0) return '[]';
  if (!isLong(values)) {
    const words = Array.from(values, (value) => `${pyNumber(value)},`);
    return `[\n${wrapped(words)}\n]`;
  }
  return `numbers(${base64Text(values, type)}, ${type === 'float64' ? "'d'" : "'i'"})`;
}

const BASE64_LINE = 120;
const ENCODED_AT_ONCE = 2 ** 15;

/** A text over several lines: what decodes base64 skips the line breaks. */
function base64Text(values: ArrayLike<number>, type: 'float64' | 'float32' | 'int32'): string {
  const lines = base64Of(values, type).match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? [];
  return `"""\n${lines.join('\n')}\n"""`;
}

const DTYPES = { float64: '<f8', float32: '<f4', int32: '<i4' } as const;

export const pyShape = (shape: readonly number[]): string => `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;

/** An array of NumPy, in base64. */
export const pyArray = (values: ArrayLike<number>, type: keyof typeof DTYPES, shape: readonly number[]): string =>
  `np.frombuffer(base64.b64decode(${base64Text(values, type)}), '${DTYPES[type]}').reshape(${pyShape(shape)})`;

const WRITERS = {
  float64: { size: 8, write: (view: DataView, at: number, value: number) => view.setFloat64(at, value, true) },
  float32: { size: 4, write: (view: DataView, at: number, value: number) => view.setFloat32(at, value, true) },
  int32: { size: 4, write: (view: DataView, at: number, value: number) => view.setInt32(at, value, true) },
} as const;

/** The lowest byte first, whatever the machine. */
function base64Of(values: ArrayLike<number>, type: keyof typeof WRITERS): string {
  const { size, write } = WRITERS[type];
  const bytes = new Uint8Array(values.length * size);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < values.length; index++) write(view, index * size, values[index]!);
  let binary = '';
  for (let from = 0; from < bytes.length; from += ENCODED_AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(from, from + ENCODED_AT_ONCE));
  }
  return btoa(binary);
}

/** Reads what `pyNumbers` writes of a long list. Needs `array`, `base64` and `sys`. */
export const NUMBERS_CODE = `
def numbers(text, kind):
    """Numbers from base64: float64 ('d') or int32 ('i'), the lowest byte first."""
    values = array.array(kind, base64.b64decode(text))
    if sys.byteorder == 'big':
        values.byteswap()
    return values.tolist()
`.trim();

/** Blocks of code, two empty lines between them as between functions; empty blocks are left out. */
export const blocks = (...codes: readonly string[]): string =>
  codes
    .map((code) => code.replace(/^\n+|\s+$/g, ''))
    .filter((code) => code !== '')
    .join('\n\n\n');
