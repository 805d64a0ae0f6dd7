/** What shows each view of the inside of the network. All but the first are fetched when they come into sight. */
import { lazy, type ComponentType } from 'react';
import type { ViewName } from '../../../store/state';
import { GatesView } from './gates/GatesView';

export const VIEWS: Readonly<Record<ViewName, ComponentType>> = {
  gates: GatesView,
  cell: lazy(async () => ({ default: (await import('./cell/CellView')).CellView })),
  clamps: lazy(async () => ({ default: (await import('./clamps/ClampsView')).ClampsView })),
  memory: lazy(async () => ({ default: (await import('./memory/MemoryView')).MemoryView })),
  gradients: lazy(async () => ({ default: (await import('./gradients/GradientsView')).GradientsView })),
  meanings: lazy(async () => ({ default: (await import('./meanings/MeaningsView')).MeaningsView })),
  portrait: lazy(async () => ({ default: (await import('./portrait/PortraitView')).PortraitView })),
  weights: lazy(async () => ({ default: (await import('./weights/WeightsView')).WeightsView })),
};
