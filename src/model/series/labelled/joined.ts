/** What was read of one file or of a pair, as one set of sequences with one order of labels. */
import type { DecimalMark, Delimiter, Encoding } from '../../protocol/importing';
import type { LabelledForm, LabelledImport, LabelledReport } from '../../protocol/labelled';
import { inOrder, LIMITS, type Gathered, type Sequence } from './gathered';
import { partOf } from './packed';

export type Read = {
  readonly gathered: Gathered;
  readonly form: LabelledForm;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter | null;
  readonly decimal: DecimalMark;
  readonly columns: LabelledReport['columns'];
};

/** All channels and labels of the files that were read, the first's name and form. */
export function joined(files: readonly string[], reads: readonly Read[]): LabelledImport {
  const [first, second] = reads as readonly [Read, Read?];
  const { channels } = first.gathered;
  const other = second?.gathered.channels ?? channels;
  if (other.length !== channels.length) {
    const problem = { code: 'other-channels', channels: other.length, before: channels.length } as const;
    return { ok: false, file: files[1]!, problem };
  }
  const parted = reads.map(({ gathered }, at): readonly Sequence[] =>
    second ? gathered.sequences.map((each) => ({ ...each, part: partOf(files[at]!) })) : gathered.sequences,
  );
  const all = parted.flat();
  const seen = new Set(all.map(({ label }) => label));
  const labels = [...new Set(first.gathered.labels ?? inOrder(seen))].filter((label) => seen.has(label));
  labels.push(...inOrder([...seen].filter((label) => !labels.includes(label))));
  if (labels.length > LIMITS.labels) {
    const problem = { code: 'too-many-labels', line: 1, numbers: false, limit: LIMITS.labels } as const;
    return { ok: false, file: files.at(-1)!, problem };
  }
  const indices = new Map(labels.map((label, at) => [label, at]));
  const counts = labels.map(() => 0);
  for (const { label } of all) counts[indices.get(label)!]! += 1;
  const [train, test] = (['train', 'test'] as const).map((part) => all.filter((each) => each.part === part).length);
  const steps = all.map(({ values }) => values.length / channels.length);
  const { form, encoding, delimiter, decimal, columns } = first;
  const data = {
    name: first.gathered.name,
    channels,
    labels,
    sequences: all.map(({ values, label, part }) => ({ values, label: indices.get(label)!, part })),
  };
  const report: LabelledReport = {
    form,
    files,
    encoding,
    delimiter,
    decimal,
    columns,
    counts,
    shortest: steps.reduce((least, each) => Math.min(least, each), Infinity),
    longest: steps.reduce((most, each) => Math.max(most, each), 0),
    parts: train! + test! > 0 ? { train: train!, test: test! } : null,
    repairs: reads.flatMap(({ gathered }, at) =>
      gathered.mendings.map(({ code, count, line, example }) => ({ code, count, file: files[at]!, line, example })),
    ),
  };
  return { ok: true, data, report };
}
