import { describe, expect, it } from 'vitest';
import { fetchLanguage } from '../../../i18n/words';
import { BASELINE_NAMES } from '../../../model/protocol/evaluation';
import { FINDING_CODES } from '../../../model/protocol/findings';
import type { Facts } from '../../../model/evaluation/doctor/facts';
import { healthy } from '../../../model/evaluation/doctor/facts.fixture';
import { diagnose } from '../../../model/evaluation/doctor/rules';
import { tellStory } from '../../../model/evaluation/story';
import { chanceText, findingText, remedyText, sentenceText, shareText } from './sentences';
import { qualityWords } from './qualityWords';

await fetchLanguage('zh');

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  const words = qualityWords(language);

  it.each(FINDING_CODES)('the finding %s has a text', (code) => {
    expect(findingText({ code, evidence: {}, remedy: null }, words).length).toBeGreaterThan(5);
  });

  const verdicts = [
    { kind: 'best', over: 'linear', share: 0.1, p: 0.01 },
    { kind: 'within-chance', over: 'naive', share: 0.02, p: 0.4 },
    { kind: 'beaten', over: 'holt-winters', share: 0.3, p: 0.0001 },
    { kind: 'nothing-to-learn', p: 1 },
    { kind: 'no-test' },
  ] as const;
  const scores = (mae: number) => ({ mae, rmse: 1.2 * mae, mase: mae / 2 });
  const leaking = (honest: number | null): Facts => ({
    ...healthy,
    config: { ...healthy.config, leaks: 'scaler,split' },
    verdict: { kind: 'leaking', leaks: 'scaler,split' },
    leak: {
      leaks: ['scaler', 'split'],
      leaking: scores(2),
      honest: honest === null ? null : { ...scores(honest), epochs: 40 },
    },
  });
  it.each(verdicts)('the story has five to eight sentences, each with a number: $kind', (verdict) => {
    const facts = { ...healthy, verdict };
    const story = tellStory(facts, diagnose(facts), { at: 250, truth: 3, said: 9 });
    expect(story.length).toBeGreaterThanOrEqual(5);
    expect(story.length).toBeLessThanOrEqual(8);
    for (const sentence of story) {
      const text = sentenceText(sentence, diagnose(facts), words, (at) => `step ${at}`);
      expect(text).toMatch(/\d/);
      // Every number has found its place.
      expect(text).not.toMatch(/[{}]|undefined|NaN|: $/);
    }
  });

  it.each([null, 6, 1.9])('of a run that leaks no win is told, but what the leak did, honest: %s', (honest) => {
    const facts = leaking(honest);
    const story = tellStory(facts, diagnose(facts), { at: 250, truth: 3, said: 9 });
    const texts = story.map((sentence) => sentenceText(sentence, diagnose(facts), words, String));
    const codes = story.map(({ code }) => code);
    expect(codes).toContain('verdict-leaking');
    expect(codes).toContain(honest === null ? 'leak-alone' : honest > 2 ? 'leak-better' : 'leak-no-better');
    expect(codes).not.toContain('transform');
    expect(story.length).toBeLessThanOrEqual(8);
    expect(texts[1]).toContain(words.t('leak.scaler'));
    if (honest === 6) expect(texts[2]).toMatch(/1\.00.*3\.00.*67 %/);
    for (const text of texts) expect(text).not.toMatch(/[{}]|undefined|NaN/);
    const [finding] = diagnose(facts);
    expect(finding).toMatchObject({ code: 'leak', remedy: { leaks: '' } });
    expect(findingText(finding!, words)).not.toMatch(/[{}]|undefined|–/);
  });

  it('an untrained network’s story claims nothing but what the series is like', () => {
    const facts = { ...healthy, step: 0, verdict: { kind: 'untrained' } as const };
    const story = tellStory(facts, [], { at: 250, truth: 3, said: 9 });
    expect(story.map(({ code }) => code)).toEqual(['series-season', 'verdict-untrained']);
  });

  it('remedies and models have names', () => {
    expect(remedyText({ learningRate: 0.003, clipNorm: 1 }, words)).toMatch(/0\.003.*1/);
    for (const name of BASELINE_NAMES) expect(words.t(`model.${name}`)).not.toBe('');
  });
});

describe('numbers', () => {
  const words = qualityWords('en');
  it('are shares and probabilities as people write them', () => {
    expect([0.123, 0.0042, 1, Number.NaN].map((share) => shareText(share, words))).toEqual([
      '12 %',
      '0.4 %',
      '100 %',
      '–',
    ]);
    expect([0.2, 1e-9, Number.NaN].map((p) => chanceText(p, words))).toEqual(['0.200', '< 0.001', '–']);
  });
});
