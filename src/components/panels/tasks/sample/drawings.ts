/** How a sample of each task is drawn. */
import type { ComponentType } from 'react';
import type { SequenceTaskName } from '../../../../model/settings/sources/tasks';
import { fetched } from '../../../controls/browser/fetched';
import { ImageDrawing } from './ImageDrawing';
import { NumbersDrawing } from './NumbersDrawing';
import { SymbolsDrawing } from './SymbolsDrawing';
import type { ShownSample } from './useShownSample';

export const DRAWINGS: Readonly<Record<SequenceTaskName, ComponentType<{ shown: ShownSample }>>> = {
  adding: NumbersDrawing,
  'temporal-order': SymbolsDrawing,
  copy: SymbolsDrawing,
  reber: SymbolsDrawing,
  'continual-reber': SymbolsDrawing,
  characters: fetched(async () => (await import('../text/TextDrawing')).TextDrawing),
  digits: ImageDrawing,
  waves: NumbersDrawing,
  labelled: NumbersDrawing,
};
