import { describe, expect, it } from 'vitest';
import { corrected } from './importChoices';

const SAID = { delimiter: ';', target: 'v', time: ['day'], dateOrder: 'mdy' } as const;

describe('a correction', () => {
  it('is added to what was said before, and taken back as undefined', () => {
    expect(corrected(SAID, { target: 'w' })).toEqual({ ...SAID, target: 'w' });
    expect(corrected({ target: 'v', decimal: ',' }, { decimal: undefined })).toEqual({ target: 'v' });
  });

  it('of the table voids what was said of its columns', () => {
    expect(corrected(SAID, { header: false })).toEqual({ delimiter: ';', header: false });
    expect(corrected(SAID, { delimiter: undefined })).toEqual({});
  });

  it('of the time column voids what was said of its dates', () => {
    expect(corrected(SAID, { time: ['month'] })).toEqual({ delimiter: ';', target: 'v', time: ['month'] });
  });
});
