/** The views of the inside of the network, in the order of their tabs. All but the first are fetched when they are opened. */
import type { ComponentType } from 'react';
import { fetched } from '../../controls/browser/fetched';
import { about as cell } from './cell/about';
import { about as clamps } from './clamps/about';
import { about as gates } from './gates/about';
import { GatesView } from './gates/GatesView';
import { about as gradients } from './gradients/about';
import { about as meanings } from './meanings/about';
import { about as memory } from './memory/about';
import { about as portrait } from './portrait/about';
import { about as step } from './step/about';
import type { AboutView, View } from './aboutView';
import { about as weights } from './weights/about';

const later = (about: AboutView, fetch: () => Promise<ComponentType>): View => ({
  ...about,
  Component: fetched(fetch),
});

export const VIEWS: readonly View[] = [
  { ...gates, Component: GatesView },
  later(cell, async () => (await import('./cell/CellView')).CellView),
  later(clamps, async () => (await import('./clamps/ClampsView')).ClampsView),
  later(memory, async () => (await import('./memory/MemoryView')).MemoryView),
  later(gradients, async () => (await import('./gradients/GradientsView')).GradientsView),
  later(step, async () => (await import('./step/StepView')).StepView),
  later(meanings, async () => (await import('./meanings/MeaningsView')).MeaningsView),
  later(portrait, async () => (await import('./portrait/PortraitView')).PortraitView),
  later(weights, async () => (await import('./weights/WeightsView')).WeightsView),
];

export const VIEW_NAMES = VIEWS.map(({ name }) => name);
