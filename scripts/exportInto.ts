/** Everything that a run can be taken away as, in a folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { qualityWords } from '../src/components/panels/evaluation/qualityWords';
import { reportOf } from '../src/components/panels/exporting/report/reportOf';
import { sampleOf } from '../src/model/exporting/trained';
import { networkOf, writeRun } from '../src/model/exporting/writing';
import { FORMATS, type Format } from '../src/model/protocol/exporting';
import type { RunFile } from '../src/model/protocol/history';
import { encodeHash } from '../src/model/settings/hash';
import type { Experiment } from '../src/model/training/experiment';

/** Where the files of a format go. */
const folderOf = (format: Format): string => (format === 'tfjs' ? 'tfjs' : '.');

export async function exportInto(folder: string, run: RunFile, experiment: Experiment): Promise<void> {
  const now = new Date();
  const write = async (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  };
  for (const format of FORMATS) {
    const written = await writeRun(format, run, now);
    if (!written.ok) {
      process.stderr.write(`${JSON.stringify({ unwritable: { format, ...written.problem } })}\n`);
      continue;
    }
    for (const { name, content } of written.files) await write(join(folderOf(format), name), content);
  }
  await write('sample.json', `${JSON.stringify(sampleOf(networkOf(run)))}\n`);
  await write('report.html', reportText(run, experiment, now));
}

function reportText({ config, series, standing }: RunFile, experiment: Experiment, date: Date): string {
  const { windows, evaluation, losses } = experiment;
  const { step, epoch, learned } = standing.checkpoint;
  return reportOf(
    {
      date,
      link: encodeHash(config),
      figures: [],
      config,
      series,
      season: evaluation.season.length,
      windows,
      models: evaluation.models,
      story: evaluation.story,
      findings: evaluation.findings,
      losses,
      checkpoint: {
        epoch,
        step,
        parameters: learned.w.length,
        seed: config.seed,
        engine: standing.engine,
        best: standing.best?.epoch ?? null,
      },
    },
    qualityWords('en'),
  );
}
