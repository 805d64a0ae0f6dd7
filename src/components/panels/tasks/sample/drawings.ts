/** How a sample of each task is drawn. */
import type { ComponentType } from 'react';
import type { SequenceTaskName } from '../../../../model/settings/sources/tasks';
import { fetched } from '../../../controls/browser/fetched';
import { DigitDrawing } from '../digits/DigitDrawing';
import { NumbersDrawing } from './numbers/NumbersDrawing';
import type { Editing } from './own/useOwnSample';
import { SymbolsDrawing } from './symbols/SymbolsDrawing';
import type { ShownSample } from './useShownSample';

/** While somebody changes the sample, what changes it. */
type DrawingProps = { shown: ShownSample; editing: Editing | null };

export const DRAWINGS: Readonly<Record<SequenceTaskName, ComponentType<DrawingProps>>> = {
  adding: NumbersDrawing,
  'temporal-order': SymbolsDrawing,
  copy: SymbolsDrawing,
  reber: SymbolsDrawing,
  'continual-reber': SymbolsDrawing,
  // Nothing of a text is edited.
  characters: fetched<DrawingProps>(async () => (await import('../text/TextDrawing')).TextDrawing),
  digits: DigitDrawing,
  waves: NumbersDrawing,
  labelled: NumbersDrawing,
};
