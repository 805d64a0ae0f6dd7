import { describe, expect, it } from 'vitest';
import { textOf } from './text';

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + 2 * at, text.charCodeAt(at), !bigEndian);
  return bytes;
};

describe('the text of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('日期,é')],
    ['UTF-8 with a byte order mark', new TextEncoder().encode('\ufeff日期,é')],
    ['UTF-16, little end first', utf16('日期,é', false)],
    ['UTF-16, big end first', utf16('日期,é', true)],
  ])('is read from %s', (_, bytes) => {
    expect(textOf(bytes)).toEqual({ ok: true, value: '日期,é' });
  });

  it('is read as windows-1252 where it is no UTF-8', () => {
    expect(textOf(Uint8Array.of(0x54, 0xe9, 0x6d))).toEqual({ ok: true, value: 'Tém' });
  });

  it.each([
    ['UTF-16 that is cut off', Uint8Array.of(0xff, 0xfe, 0x31)],
    ['bytes that mean nothing in windows-1252', Uint8Array.of(0x31, 0x81, 0x32)],
  ])('is not guessed from %s', (_, bytes) => {
    expect(textOf(bytes)).toEqual({ ok: false, problem: { code: 'encoding' } });
  });

  it.each([
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d)],
    ['PDF', new TextEncoder().encode('%PDF-1.7')],
    ['ZIP', new TextEncoder().encode('PK\u0003\u0004 notes.txt')],
    ['XLSX', new TextEncoder().encode('PK\u0003\u0004 [Content_Types].xml')],
    ['binary', Uint8Array.of(0x31, 0, 0x32)],
  ])('is not looked for in %s', (kind, bytes) => {
    expect(textOf(bytes)).toEqual({ ok: false, problem: { code: 'not-text', kind } });
  });

  it('is not there in an empty file', () => {
    expect(textOf(new Uint8Array())).toEqual({ ok: false, problem: { code: 'empty' } });
  });
});
