/** Where a series can come from, one entry each. Facts only; `series/` has the code. */
import { DATASETS } from './datasets';
import { GENERATORS } from './generators';
import type { Suggestion } from '../settings';
import type { OwnName, SourceName } from './names';

type OwnSource = { readonly kind: 'own'; readonly suggestion: Suggestion };

const OWN: Record<OwnName, OwnSource> = {
  csv: { kind: 'own', suggestion: {} },
  drawn: { kind: 'own', suggestion: {} },
};

export const SOURCES = { ...DATASETS, ...GENERATORS, ...OWN } as const satisfies Record<SourceName, unknown>;
