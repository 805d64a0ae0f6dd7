/** What a run found out, and how it goes into a file. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Job, Timing } from './engines/cases';
import type { Site } from './engines/site';
import { spreadOf, type Spread } from './statistics';

export type Result = { readonly job: Job; readonly timing: Timing; readonly spread: Spread };

/** Losses of float32 on different engines after the same steps. */
const SAME_LOSS = 1e-4;

/** Times a job; null, with a line that says why, where it cannot be done or computes something else than the first did. */
export async function timed(site: Site, job: Job, seconds: number, first: Result | null): Promise<Result | null> {
  const { engine, cell, batch, window, units } = job;
  const name = `${engine}, ${cell}, batch ${batch}, window ${window}, units ${units}`;
  try {
    const timing = await site.time(job, seconds);
    const losses = first?.timing.losses ?? [];
    if (losses.some((loss, step) => !(Math.abs(timing.losses[step]! - loss) <= SAME_LOSS * loss))) {
      throw new Error(`its losses are ${timing.losses.join(', ')}, those of ${first!.job.engine} ${losses.join(', ')}`);
    }
    return { job, timing, spread: spreadOf(timing.times) };
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return null;
  }
}

export function writeJson(file: string, results: readonly Result[]): void {
  const rows = results.map(({ job: { engine, cell, batch, window, inputs, units }, timing, spread }) => ({
    engine,
    cell,
    batch,
    window,
    inputs,
    units,
    msPerStep: spread.median,
    ...(timing.drawsPerStep === null ? {} : { drawsPerStep: timing.drawsPerStep }),
  }));
  writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
}

export function machineLine({ chromium, renderer }: Site): string {
  const cores = cpus();
  const gpu = renderer.replaceAll(/^ANGLE \(|\)$/g, '');
  return `${cores.length} cores of ${cores[0]?.model.trim() ?? 'unknown'}; Chromium ${chromium}; WebGL by ${gpu}`;
}
