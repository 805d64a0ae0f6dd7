/**
 * A receipt as a short code: `LP1.` and its JSON, deflated, in base64url, with a seal. The seal is there against slips and idle hands;
 * whoever reads the source can make one, and no secret in a page could hinder that.
 */
import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import { fnv } from '../fnv';
import type { Lesson } from '../lesson';
import type { LessonName } from '../names';
import { checkedReceipt, type Receipt, type ReceiptProblem } from './receipt';

const MARK = 'LP1.';
const CODE = /LP(\d+)\.([\w-]+)\.([0-9a-z]+)/;
/** No lesson gives so much. */
const LARGEST = 200_000;
const SALT = 'what is kept, what is written, what is shown';
/** Significant digits of a figure: what is compared among learners needs no more. */
const DIGITS = 5;

/** Two hashes of other beginnings, 64 bits together. */
const BASES = [0x811c9dc5, 0x9e3779b9];
const sealOf = (packed: string): string => BASES.map((basis) => fnv(SALT + packed, basis).toString(36)).join('');

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : value;

export function codeOf(receipt: Receipt): string {
  const packed = base64url(zlibSync(strToU8(JSON.stringify(receipt, rounded)), { level: 9 }));
  return `${MARK}${packed}.${sealOf(packed)}`;
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Of one code; what stands around it does not matter. Never throws. */
export function receiptOf(code: string, lessonOf: (name: LessonName) => Lesson): Receipt | ReceiptProblem {
  const found = CODE.exec(code.replaceAll(/\s+/g, ''));
  if (!found) return 'not-a-code';
  const [, version, packed = '', seal] = found;
  if (version !== '1') return 'newer';
  if (sealOf(packed) !== seal) return packed === '' ? 'not-a-code' : 'changed';
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    if (bytes.length > LARGEST) return 'not-a-code';
    return checkedReceipt(JSON.parse(strFromU8(unzlibSync(bytes, { out: new Uint8Array(LARGEST) }))), lessonOf);
  } catch {
    return 'not-a-code';
  }
}

export type ReadCodes = {
  readonly receipts: readonly Receipt[];
  /** Codes that were refused, by their place among all, from 1. */
  readonly refused: readonly { readonly place: number; readonly problem: ReceiptProblem }[];
  /** Codes that were there twice: each counts once. */
  readonly doubled: number;
};

/** A class's codes: as they come, in lines, in a table or in an e-mail. */
export function readCodes(text: string, lessonOf: (name: LessonName) => Lesson): ReadCodes {
  const codes = text.match(/LP\d+\.[\w-]+(?:\.[0-9a-z]+)?/g) ?? [];
  const once = [...new Set(codes)];
  const read = once.map((code) => receiptOf(code, lessonOf));
  return {
    receipts: read.filter((each): each is Receipt => typeof each !== 'string'),
    refused: read.flatMap((each, index) => (typeof each === 'string' ? [{ place: index + 1, problem: each }] : [])),
    doubled: codes.length - once.length,
  };
}
