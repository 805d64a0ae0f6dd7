/** Writes runs as files and reads them, for a thread of its own. */
import type { ExportCommand, ExportEvent, WrittenFile } from '../protocol/exporting';
import { runsFileJson } from './checkpoint/runsFile';
import { readFiles } from './reading';
import { writeRun, writeSearch } from './writing';

/** Several files as one archive: a browser asks before it lets a page give more than one. */
async function asOne(format: string, files: readonly WrittenFile[]): Promise<WrittenFile> {
  const [first] = files;
  if (first && files.length === 1) return { ...first, name: `lstm-${first.name}` };
  const { strToU8, zipSync } = await import('fflate');
  const entries = files.map(({ name, content }) => [name, typeof content === 'string' ? strToU8(content) : content]);
  return { name: `lstm-${format}.zip`, type: 'application/zip', content: zipSync(Object.fromEntries(entries)) };
}

export async function exporting(command: ExportCommand): Promise<ExportEvent> {
  switch (command.kind) {
    case 'write': {
      const { format, run, now } = command;
      const written = await writeRun(format, run, new Date(now));
      if (written.ok) return { kind: 'written', file: await asOne(format, written.files) };
      const { code, ...values } = written.problem;
      return { kind: 'unwritable', format, problem: { code, values } };
    }
    case 'writeRuns': {
      const content = runsFileJson(command.runs);
      return { kind: 'written', file: { name: 'lstm-runs.json', type: 'application/json', content } };
    }
    case 'writeSearch': {
      const written = writeSearch(command.run, command.search);
      if (written.ok) return { kind: 'written', file: await asOne('search', written.files) };
      const { code, ...given } = written.problem;
      const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, JSON.stringify(value)]));
      return { kind: 'unwritable', format: 'search', problem: { code, values } };
    }
    case 'read': {
      const given = command.files.map((file) => ({
        name: file.name,
        size: file.size,
        bytes: async () => new Uint8Array(await file.arrayBuffer()),
      }));
      return readFiles(given, command.place);
    }
  }
}
