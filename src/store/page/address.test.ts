import { describe, expect, it } from 'vitest';
import { roomHash, roomOfHash } from './address';
import { AT_DESK } from './facts';

describe('presenter’s mode in a link', () => {
  it('goes there and back, and leaves the rest of the link alone', () => {
    const room = { ...AT_DESK, presented: 3, spotlight: 90 };
    expect(roomHash(AT_DESK)).toBe('');
    expect(roomOfHash(`#data=sines&units=8${roomHash(room)}`)).toEqual({
      room: { ...AT_DESK, presented: 3 },
      rest: '#data=sines&units=8',
    });
  });

  it.each(['0', '9', '12', '-1', 'true', '<b>', ''])('is none where the link says %j', (asked) => {
    expect(roomOfHash(`#present=${encodeURIComponent(asked)}`)).toEqual({ room: AT_DESK, rest: '#' });
  });
});
