/**
 * Files as people have them, and what is understood of each. Another one is a file in `samples/` and a line in
 * `samples.txt`: its name, choices of its owner where there are any, ` => ` and its summary. A line that is missing or
 * wrong is shown as it would have to be.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '../../protocol/importing';
import { importedFile, summaryOf } from './imported.fixture';

const FOLDER = 'src/model/series/importing/samples/';

const lines = readFileSync('src/model/series/importing/samples.txt', 'utf8').trimEnd().split('\n');
const samples = lines.map((line) => {
  const [, file = '', choices = '{}', summary = ''] = /^(\S+)(?: (\{.*?\}))? => (.*)$/.exec(line) ?? [];
  return { file, choices, summary };
});

describe('the samples', () => {
  it.each(samples)('$file $choices', async ({ file, choices, summary }) => {
    expect(summaryOf(await importedFile(FOLDER + file, JSON.parse(choices) as ImportChoices))).toBe(summary);
  });

  it('are all in the list, and at least 60', () => {
    const files = readdirSync(FOLDER);
    expect(files.filter((file) => !samples.some((sample) => sample.file === file))).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(60);
  });
});
