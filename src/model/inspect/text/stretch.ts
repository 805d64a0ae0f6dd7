/**
 * The text around the watched piece, as the network reads it: what one unit does at each character, how much the network
 * believed in it, and what it believes of the next (Karpathy, Johnson & Fei-Fei 2015, Visualizing and Understanding Recurrent
 * Networks). States are carried on as in training: along the rows of a batch, from 0 where a row begins.
 */
import { beliefs } from '../../network/answers';
import { costOfTimeStep } from '../../network/cost';
import type { TextAnswer, TextQuestion } from '../../protocol/inside/text';
import { streamRows } from '../../tasks/stream';
import type { Inside } from '../inspectedNetwork';
import { placeOf } from '../reading';
import { readingOn, textIn, unitRecord } from './readOn';

/** Characters that are shown, and how many of them before the watched piece. */
const SHOWN = 512;
const SHOWN_BEFORE = 160;
/** Characters that are read before the stretch at least, where its row has as many, and multiply-adds for it at most. */
const LEAST_BEFORE = 256;
const MOST_COST = 1.5e7;
/** Characters between two pauses. */
const CHUNK = 16;
const RANKS = 5;

export function* stretch(inside: Inside, asked: TextQuestion): Generator<void, TextAnswer> {
  const { samples, shape, target } = inside;
  const { points, codes, parts } = textIn(inside);
  const { part } = placeOf(target, samples.parts)!;
  // The part's last character is followed by one of the next part.
  const { from, to } = around(target, parts[part].from, parts[part].to - 1);
  const rows = rowsOf(inside, part);
  const affordable = Math.max(LEAST_BEFORE, Math.floor(MOST_COST / costOfTimeStep(shape)));
  const start = Math.max(rows.beginOf(from), from - affordable);

  const shown = to - from;
  const record = unitRecord(inside, asked, shown);
  const ranks = Math.min(RANKS, shape.inputs);
  const believed = new Float32Array(shown).fill(Number.NaN);
  const belief = new Float32Array(shown);
  const likeliest = new Uint16Array(shown * ranks);
  const shares = new Float32Array(shown * ranks);
  const begins: number[] = [];
  const text = readingOn(inside);
  for (let at = start; at < to;) {
    const isBegin = rows.beginOf(at) === at;
    if (isBegin) text.begin();
    if (isBegin && at >= from) begins.push(at - from);
    const end = Math.min(at + CHUNK, rows.endOf(at), at < from ? from : to);
    const trace = text.read(codes.subarray(at, end));
    const said = beliefs(shape.answer!, trace.outputs); // [time, symbol]
    if (at >= from) record.write(trace, end - at, at - from);
    for (let place = at; place < end; place++) {
      const row = said.subarray((place - at) * shape.inputs, (place - at + 1) * shape.inputs);
      const right = row[codes[place + 1]!]!;
      if (place + 1 >= from && place + 1 < to) believed[place + 1 - from] = right;
      if (place < from) continue;
      belief[place - from] = right;
      largest(row, ranks).forEach((symbol, rank) => {
        likeliest[(place - from) * ranks + rank] = symbol;
        shares[(place - from) * ranks + rank] = row[symbol]!;
      });
    }
    at = end;
    yield;
  }
  const { layer, unit, traces } = record;
  return {
    name: 'text',
    layer,
    unit,
    target,
    from,
    readBefore: from - start,
    begins: Int32Array.from(begins),
    points: points.slice(from, to),
    follower: points[to]!,
    traces,
    believed,
    belief,
    likeliest,
    shares,
    ranks,
  };
}

/** So many characters of a part, the watched piece among them. */
function around(target: number, first: number, end: number): { readonly from: number; readonly to: number } {
  const to = Math.min(end, Math.max(first, target - SHOWN_BEFORE) + SHOWN);
  return { from: Math.max(first, to - SHOWN), to };
}

/** Where the row of a batch begins that reads a character, and where it ends. What no row reads is read on. */
function rowsOf({ samples, config }: Inside, part: 'train' | 'validation' | 'test') {
  const { parts, time } = samples;
  const names = parts[part];
  const { each } = streamRows(names.length, config.batchSize);
  const first = names[0]!;
  const rowOf = (at: number): number => {
    const piece = Math.min(names.length - 1, Math.floor((at - first) / time));
    return Math.floor(piece / each);
  };
  const last = rowOf(first + names.length * time);
  return {
    beginOf: (at: number): number => first + rowOf(at) * each * time,
    endOf: (at: number): number => (rowOf(at) === last ? Infinity : first + (rowOf(at) + 1) * each * time),
  };
}

/** Indices of the largest numbers, the largest first; of equal ones the first. */
function largest(row: Float64Array, count: number): readonly number[] {
  const found: number[] = [];
  for (let rank = 0; rank < count; rank++) {
    let best = -1;
    for (let at = 0; at < row.length; at++) {
      if (!found.includes(at) && (best < 0 || row[at]! > row[best]!)) best = at;
    }
    found.push(best);
  }
  return found;
}
