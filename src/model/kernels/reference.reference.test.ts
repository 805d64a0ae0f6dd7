import { builtCell, CELL_CASES, TRAINING_CASES } from '../cells/reference.fixture';
import { createEngineHost } from '../training/engines/engines';
import { describeEngine } from './engine.contract';

const missing = [...CELL_CASES, ...TRAINING_CASES].map(({ cell }) => cell).filter((cell) => !builtCell(cell));
for (const cell of new Set(missing)) process.stdout.write(`not built: ${cell} on engine reference\n`);

describeEngine('reference', () => createEngineHost([]));
