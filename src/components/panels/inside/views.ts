/** What shows each view of the inside of the network. All but the first are fetched when they come into sight. */
import { lazy, type ComponentType } from 'react';
import type { ViewName } from '../../../store/state';
import { GatesView } from './GatesView';

export const VIEWS: Readonly<Record<ViewName, ComponentType>> = {
  gates: GatesView,
  cell: lazy(async () => ({ default: (await import('./CellView')).CellView })),
  clamps: lazy(async () => ({ default: (await import('./ClampsView')).ClampsView })),
  memory: lazy(async () => ({ default: (await import('./MemoryView')).MemoryView })),
  gradients: lazy(async () => ({ default: (await import('./GradientsView')).GradientsView })),
  meanings: lazy(async () => ({ default: (await import('./MeaningsView')).MeaningsView })),
  portrait: lazy(async () => ({ default: (await import('./PortraitView')).PortraitView })),
  weights: lazy(async () => ({ default: (await import('./WeightsView')).WeightsView })),
};
