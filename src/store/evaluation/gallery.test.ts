/** Each illness of the gallery is found, and where there is a remedy, what it does to the error is a number. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { engineFor } from '../../../scripts/engine';
import type { DatasetName, GeneratorName } from '../../model/settings/sources/names';
import { SOURCES } from '../../model/settings/sources/sources';
import type { Config } from '../../model/settings/settings';
import type { Series } from '../../model/protocol/series';
import { createSeriesLoader } from '../../model/series/seriesLoader';
import { runExperiment } from '../../model/training/experiment';
import { configOf, GALLERY } from './gallery';

async function seriesOf(config: Config): Promise<Series> {
  const { data: name, dataSeed: seed, noise, length, parameters, formula } = config;
  const source = SOURCES[name];
  let found: Series | null = null;
  const loader = createSeriesLoader({
    emit: (event) => {
      if (event.kind === 'seriesReady') found = event.series;
    },
    fetchBytes: async (url) => Uint8Array.from(await readFile(new URL(url))).buffer,
    nextTask: async () => undefined,
    openStorage: () => Promise.reject(new Error('Here is no browser that keeps series.')),
    mayHaveSaved: () => Promise.resolve(false),
  });
  if (source.kind === 'dataset') {
    const url = new URL(`../../../public/data/${source.file}`, import.meta.url).href;
    await loader.handle({ kind: 'openDataset', openId: 1, name: name as DatasetName, url });
  } else {
    const recipe = { name: name as GeneratorName, seed, noise, length, parameters, formula };
    await loader.handle({ kind: 'generate', openId: 1, recipe });
  }
  if (!found) throw new Error(`No series ${name}`);
  return found;
}

/** The engine that most users have: it trains many times as fast as the plain cells. */
const { host, name: engine } = await engineFor('wasm', 'wasm');

async function run(config: Config) {
  const outcome = await runExperiment(config, await seriesOf(config), config.epochs, host, engine);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const { findings, models } = outcome.experiment.evaluation;
  return { findings, mae: models[0]!.parts.test.mae };
}

describe('the gallery', () => {
  it.each(GALLERY)(
    '$code is found, and cured where there is a remedy',
    async (illness) => {
      const config = configOf(illness, engine);
      const ill = await run(config);
      const finding = ill.findings.find(({ code }) => code === illness.code);
      expect(finding).toBeDefined();
      if (!finding?.remedy) return;
      const cured = await run({ ...config, ...finding.remedy });
      expect(Number.isFinite(cured.mae)).toBe(true);
      expect(cured.mae).not.toBe(ill.mae);
    },
    60_000,
  );

  it('has each illness once', () => {
    expect(new Set(GALLERY.map(({ code }) => code)).size).toBe(GALLERY.length);
  });
});
