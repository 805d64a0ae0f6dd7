/** Every model that the network is compared with, simplest first. */
import type { Baseline } from './model';
import { holtWinters } from './holtWinters';
import { linear } from './linear';
import { drift, mean, naive, seasonalNaive, transformOnly } from './simple';

export const BASELINES: readonly Baseline[] = [naive, seasonalNaive, drift, mean, transformOnly, holtWinters, linear];
