/** The encoding of bytes that are no UTF: fetched only for such, with the library that knows the letters of languages. */
import { analyse } from 'chardet';
import { plausibility, type Guessed } from './plausibility';

/** Where all is alike, the earlier one. */
const CANDIDATES: readonly Guessed[] = [
  'windows-1252',
  'gb18030',
  'shift_jis',
  'euc-kr',
  'big5',
  'windows-1251',
  'windows-1250',
  'iso-8859-2',
];
/** The library's names; ISO-8859-1 is a part of windows-1252. */
const NAMES: Readonly<Record<string, Guessed>> = {
  'ISO-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'ISO-8859-2': 'iso-8859-2',
  Shift_JIS: 'shift_jis',
  Big5: 'big5',
  'EUC-KR': 'euc-kr',
  GB18030: 'gb18030',
};
const SAMPLE_BYTES = 16_384;
/** Of a few words the library knows little: it decides between what is nearly alike. */
const WEIGHT = 0.15;
const LEAST = 0.35;
const NEWLINE = 10;
// oxlint-disable-next-line no-control-regex -- what decoders let through where no character is assigned
const CONTROLS = /[\u0080-\u009f\ue000-\uf8ff]/;

/** The lines with bytes beyond ASCII, up to so many. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let length = 0;
  let line = 0;
  for (let at = 0; at < bytes.length && length < SAMPLE_BYTES; at++) {
    if (bytes[at]! < 0x80) continue;
    while (line < at && bytes.lastIndexOf(NEWLINE, at) > line) line = bytes.lastIndexOf(NEWLINE, at);
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline < 0 ? bytes.length : newline + 1;
    const part = bytes.subarray(line, Math.min(end, line + SAMPLE_BYTES - length));
    sample.set(part, length);
    length += part.length;
    line = end;
    at = end - 1;
  }
  return sample.subarray(0, length);
}

/** The encodings that the bytes may be in, the likeliest first. */
export function guessedEncodings(bytes: Uint8Array): readonly Guessed[] {
  const sample = sampleOf(bytes);
  const confidence = new Map<Guessed, number>();
  for (const { name, confidence: percent } of analyse(sample)) {
    const encoding = NAMES[name];
    if (encoding) confidence.set(encoding, Math.max(confidence.get(encoding) ?? 0, percent / 100));
  }
  return CANDIDATES.flatMap((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    if (CONTROLS.test(text)) return [];
    const score = plausibility(text, encoding) + WEIGHT * (confidence.get(encoding) ?? 0);
    return score < LEAST ? [] : [{ encoding, score }];
  })
    .sort((a, b) => b.score - a.score)
    .map(({ encoding }) => encoding);
}
