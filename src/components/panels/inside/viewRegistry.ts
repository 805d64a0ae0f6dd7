/** The views of the inside of the network, in the order of their tabs. All but the first are fetched when they are opened. */
import { lazy, type ComponentType } from 'react';
import { about as cell } from './cell/about';
import { about as clamps } from './clamps/about';
import { about as gates } from './gates/about';
import { GatesView } from './gates/GatesView';
import { about as gradients } from './gradients/about';
import { about as meanings } from './meanings/about';
import { about as memory } from './memory/about';
import { about as portrait } from './portrait/about';
import type { AboutView, View } from './aboutView';
import { about as weights } from './weights/about';

const fetched = (about: AboutView, fetch: () => Promise<ComponentType>): View => ({
  ...about,
  Component: lazy(async () => ({ default: await fetch() })),
});

export const VIEWS: readonly View[] = [
  { ...gates, Component: GatesView },
  fetched(cell, async () => (await import('./cell/CellView')).CellView),
  fetched(clamps, async () => (await import('./clamps/ClampsView')).ClampsView),
  fetched(memory, async () => (await import('./memory/MemoryView')).MemoryView),
  fetched(gradients, async () => (await import('./gradients/GradientsView')).GradientsView),
  fetched(meanings, async () => (await import('./meanings/MeaningsView')).MeaningsView),
  fetched(portrait, async () => (await import('./portrait/PortraitView')).PortraitView),
  fetched(weights, async () => (await import('./weights/WeightsView')).WeightsView),
];

export const VIEW_NAMES = VIEWS.map(({ name }) => name);
