/** Notebooks as programs: each must find the page's numbers, and one with another weight must not. */
import { notebookCells } from '../../src/model/exporting/notebook/notebook';
import { NOTEBOOK_CASES } from '../../src/model/exporting/notebook/cases.fixture';
import type { TrainedNetwork } from '../../src/model/exporting/trained';
import type { Check } from './execute';

function sourceOf(network: TrainedNetwork, afterLayout = ''): string {
  const cells = notebookCells(network).filter(({ kind }) => kind === 'code');
  return cells.map(({ id, source }) => (id === 'layout' ? `${source}\n${afterLayout}` : source)).join('\n\n');
}

export const notebookChecks = (): readonly Check[] => [
  ...NOTEBOOK_CASES.map(({ title, network }): Check => ({
    title: `notebook: ${title}`,
    program: { source: sourceOf(network()) },
    verdict({ problem, said }) {
      const largest = [...said.matchAll(/largest difference to the page: (\S+)/g)].map(([, number]) => number);
      return problem === null && largest.length >= 2 ? { ok: true, text: largest.join(', ') } : { ok: false };
    },
  })),
  {
    title: 'notebook: with another weight it says that the page says something else',
    program: {
      source: sourceOf(NOTEBOOK_CASES[0]!.network(), "WEIGHTS['head', 'bias'] = WEIGHTS['head', 'bias'] + 0.001\n"),
    },
    verdict: ({ problem }) => ({ ok: problem?.includes('AssertionError') ?? false }),
  },
];
