/**
 * A trained network as a Jupyter notebook: the series, what is done to it, the weights, and code in PyTorch and Keras that
 * finds the page's forecast again and trains on. It needs numpy and torch; Keras and matplotlib are used where they are.
 */
import { SETTING_NAMES } from '../../settings/settings';
import { encodeHash } from '../../settings/hash';
import { pyDict } from '../python/literals';
import type { TrainedNetwork } from '../trained';
import { kerasCells, kerasTrainingCells } from './kerasCells';
import { forecastCells, trainingCells } from './forecastCells';
import { sampleCells, torchCells, weightCells } from './networkCells';
import { code, notebookFile, text, type NotebookCell } from './notebookFile';
import { importsCode, seriesCells } from './seriesCells';

/** Of a network with windows in the training part at least. */
export function notebook(network: TrainedNetwork): string {
  return notebookFile(notebookCells(network));
}

const CELL_NAMES = { lstm: 'An LSTM', peephole: 'An LSTM with peepholes', gru: 'A GRU', rnn: 'A simple RNN' } as const;

export function notebookCells(network: TrainedNetwork): readonly NotebookCell[] {
  const { config, shape } = network;
  const layers = shape.layers === 1 ? 'one layer' : `${shape.layers} layers`;
  const settings = Object.fromEntries(
    SETTING_NAMES.filter((name) => config[name] !== '').map((name) => [name, config[name]]),
  );
  return [
    text(
      'title',
      `
# A network from the LSTM Playground

${CELL_NAMES[shape.cell]} with ${layers} of ${shape.units} ${shape.units === 1 ? 'unit' : 'units'}, as it was trained in a browser tab. This notebook does the same in PyTorch and Keras: it takes the series, prepares it, puts the weights in place, checks at each step that the numbers are the page's, and trains on.

It needs \`numpy\` and \`torch\`; \`keras\` (3) and \`matplotlib\` are used where they are installed. Behind the page's address, this opens the run again:

\`\`\`
${encodeHash(config)}
\`\`\`
`,
    ),
    code(
      'settings',
      `${importsCode.trim()}\n\n\n# The settings of the run, by their names in the link.\nSETTINGS = ${pyDict(settings)}`,
    ),
    ...seriesCells(network),
    ...sampleCells(network),
    ...weightCells(network),
    ...torchCells(network),
    ...forecastCells(network),
    ...kerasCells(network),
    ...trainingCells(network),
    ...kerasTrainingCells(network),
  ];
}
