import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHash } from '../../model/settings/hash';
import { AREA_NAMES } from './areas';
import { SECTIONS, type SectionName } from '../../model/settings/settings';
import * as link from './link';
import { NO_LIMITS, type Limits } from './link';

const limitsOfHash = (hash: string) => link.limitsOfHash(hash, SECTIONS);
const limitsHash = (limits: Limits) => link.limitsHash(limits, SECTIONS);
const shownOf = (limits: Limits) => link.shownOf(limits, SECTIONS);
const lockableOf = (section: SectionName) => link.lockableOf(SECTIONS, section);
const LOCKABLE = link.lockableIn(SECTIONS);
const SECTION_NAMES = link.namesOf(SECTIONS);

/** As a link can say it: something is shown, and who locks `data` locks all of it. */
const anyLimits: fc.Arbitrary<Limits> = fc
  .record({
    areas: fc.subarray([...AREA_NAMES], { minLength: 1 }),
    settings: fc.subarray(LOCKABLE.filter((name) => name !== 'data')),
    sections: fc.subarray([...SECTION_NAMES]),
    isEmbedded: fc.boolean(),
    theme: fc.constantFrom('light', 'dark', null),
    language: fc.constantFrom('en', 'zh', null),
    trains: fc.boolean(),
  })
  .map(({ areas, settings, sections, ...others }) => {
    const held = new Set([...settings, ...sections.flatMap(lockableOf)]);
    return {
      ...others,
      areas: areas.length === AREA_NAMES.length ? null : areas,
      locked: LOCKABLE.filter((name) => held.has(name)),
    };
  });

describe('what a link shows and locks', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(anyLimits, (limits) => {
        const { limits: read, problems, rest } = limitsOfHash(`#data=sines${limitsHash(limits)}`);
        expect(read).toEqual(limits);
        expect(problems).toEqual([]);
        expect(rest).toBe('#data=sines');
      }),
    );
  });

  it('whatever stands there, something is shown, and what is written of it is read without a problem', () => {
    const key = fc.constantFrom('show', 'hide', 'lock', 'embed', 'theme', 'lang', 'autotrain', 'units', '%');
    const name = fc.oneof(fc.constantFrom(...AREA_NAMES, ...LOCKABLE, 'all', ''), fc.string());
    const value = fc.array(name, { maxLength: 20 }).map((names) => names.join());
    const hash = fc.oneof(
      fc.string(),
      fc
        .array(fc.tuple(key, value), { maxLength: 9 })
        .map((pairs) => `#${pairs.map((pair) => pair.join('=')).join('&')}`),
    );
    fc.assert(
      fc.property(hash, (text) => {
        const { limits, rest, problems } = limitsOfHash(text);
        expect(limits.areas?.length).not.toBe(0);
        expect(problems.length).toBeLessThanOrEqual(8);
        expect(rest).not.toMatch(/[#&](show|hide|lock|embed|theme|lang|autotrain)=/);
        expect(() => decodeHash(rest)).not.toThrow();
        expect(limitsOfHash(`#${limitsHash(limits)}`)).toMatchObject({ limits, problems: [] });
      }),
    );
  });

  it.each([
    ['show=forecast,inside', { areas: ['forecast', 'inside'] }],
    ['hide=data&hide=model', { areas: AREA_NAMES.filter((name) => name !== 'data' && name !== 'model') }],
    ['show=forecast,loss&hide=loss', { areas: ['forecast'] }],
    ['lock=units', { locked: ['units'] }],
    ['lock=model', { locked: lockableOf('model') }],
    ['lock=all', { locked: LOCKABLE }],
    ['embed=1', { isEmbedded: true, areas: AREA_NAMES.filter((name) => name !== 'tools') }],
    ['embed=1&show=tools,forecast', { isEmbedded: true, areas: ['tools', 'forecast'] }],
    ['embed=0&autotrain=1&theme=dark&lang=zh', { isEmbedded: false, trains: true, theme: 'dark', language: 'zh' }],
  ])('%s', (text, expected) => {
    const { limits, problems } = limitsOfHash(`#${text}`);
    expect(limits).toEqual({ ...NO_LIMITS, ...expected });
    expect(problems).toEqual([]);
  });

  it.each([
    ['show=forcast', 'unknown-area', 'show=forcast'],
    ['show=', 'empty', 'show='],
    ['lock=forecast', 'unknown-lock', 'lock=forecast'],
    [`hide=${AREA_NAMES.join()}`, 'nothing-left', 'hide=transport,counters,tools,data,model,train'],
    ['embed=yes', 'bad-value', 'embed=yes'],
    ['theme=blue', 'bad-value', 'theme=blue'],
  ])('%s is said, and everything is shown', (text, limit, name) => {
    const { limits, problems } = limitsOfHash(`#${text}`);
    expect(limits).toEqual(NO_LIMITS);
    expect(problems).toMatchObject([{ limit, name: name.slice(0, 45) }]);
    expect(problems[0]!.said.en).toContain(problems[0]!.name);
    expect(problems[0]!.said.zh).toContain(problems[0]!.name);
  });

  it('what lasts as long as the page is in its address; what it does once is not', () => {
    const { limits } = limitsOfHash('#show=forecast&lock=units,data&theme=dark&lang=zh&autotrain=1');
    expect(shownOf(limits)?.address).toBe('&show=forecast&lock=data,units&theme=dark');
    expect(shownOf(limitsOfHash('#lang=zh&autotrain=1').limits)).toBeNull();
  });
});
