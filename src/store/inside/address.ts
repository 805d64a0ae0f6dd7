/**
 * Which view of the inside is open, on what, and with which interventions, as part of a link: `view=clamps&layer=2&
 * unit=5&at=18&clamps=1.f.all:0.3,1.-7,1.cut,1.bias:2,x120:-0.5`. In a link all count from 1, but the index of an edited input.
 * The moment of training that is shown is not in it: whoever opens the link has not trained, and has no history.
 */
import { encodeHash } from '../../model/settings/hash';
import type { Intervention } from '../../model/protocol/inside/clamps';
import type { TraceName } from '../../model/protocol/inside/traces';
import { roomHash } from '../page/address';
import type { PageFacts } from '../page/facts';
import type { SettingsFacts } from '../settings/facts';
import { FIRST_VIEW, type CellPosition, type InsideFacts } from './slice';

export type InsideAddress = Pick<InsideFacts, 'view' | 'layer' | 'pinned' | 'interventions'>;

const NAMES = ['view', 'layer', 'unit', 'at', 'clamps'] as const;
const GATES: readonly TraceName[] = ['f', 'i', 'g', 'o', 'z', 'r', 'n', 'h'];
const NUMBER = String.raw`(-?\d+(?:\.\d+)?(?:e-?\d+)?)`;
const PIN = new RegExp(`^(\\d+)\\.([${GATES.join('')}])\\.(all|\\d+):${NUMBER}$`);
const REMOVE = /^(\d+)\.-(\d+)$/;
const CUT = /^(\d+)\.cut$/;
const BIAS = new RegExp(`^(\\d+)\\.bias:${NUMBER}$`);
const EDIT = new RegExp(`^x(\\d+):${NUMBER}$`);

/** Only what differs from a page just opened. */
export function insideHash({ view, layer, pinned, interventions }: InsideAddress): string {
  const pairs: [(typeof NAMES)[number], string][] = [];
  if (view !== FIRST_VIEW) pairs.push(['view', view]);
  if (layer > 0) pairs.push(['layer', String(layer + 1)]);
  if (pinned) pairs.push(['unit', String(pinned.unit + 1)], ['at', String(pinned.time + 1)]);
  if (interventions.length > 0) pairs.push(['clamps', interventions.map(written).join(',')]);
  return pairs.length === 0 ? '' : `&${new URLSearchParams(pairs).toString()}`;
}

/** The hash of a link to what is on the screen. */
export const toHash = (state: InsideAddress & SettingsFacts & Pick<PageFacts, 'room'>): string =>
  encodeHash(state.config) + insideHash(state) + roomHash(state.room);

/** Takes its own out of a hash; what cannot be read, is left out. `views` are the names of those there are. */
export function insideOfHash(
  hash: string,
  views: readonly string[],
): { readonly inside: InsideAddress; readonly rest: string } {
  const all = new URLSearchParams(hash.replace(/^#/, ''));
  const [view, layer, unit, at, clamps] = NAMES.map((name) => all.get(name) ?? '');
  for (const name of NAMES) all.delete(name);
  return {
    inside: {
      view: views.find((name) => name === view) ?? FIRST_VIEW,
      layer: counted(layer) ?? 0,
      pinned: positionOf(counted(unit), counted(at)),
      interventions: (clamps ?? '').split(',').flatMap(read),
    },
    rest: `#${all.toString()}`,
  };
}

/** From 1 in a link, from 0 here. */
function counted(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) - 1 : null;
}

function positionOf(unit: number | null, time: number | null): CellPosition | null {
  return unit === null || time === null ? null : { unit, time };
}

const rounded = (value: number): string => String(Number(value.toPrecision(4)));

function written(one: Intervention): string {
  switch (one.kind) {
    case 'pin':
      return `${one.layer + 1}.${one.gate}.${one.unit === 'all' ? 'all' : one.unit + 1}:${rounded(one.value)}`;
    case 'remove':
      return `${one.layer + 1}.-${one.unit + 1}`;
    case 'cut':
      return `${one.layer + 1}.cut`;
    case 'forgetBias':
      return `${one.layer + 1}.bias:${rounded(one.value)}`;
    case 'editInput':
      return `x${one.at}:${rounded(one.value)}`;
  }
}

function read(text: string): readonly Intervention[] {
  const pin = PIN.exec(text);
  if (pin) {
    const [, layer, gate, unit, value] = pin;
    const which = unit === 'all' ? unit : counted(unit);
    if (which === null) return [];
    return placed(layer, (at) => ({
      kind: 'pin',
      layer: at,
      gate: gate as TraceName,
      unit: which,
      value: Number(value),
    }));
  }
  const remove = REMOVE.exec(text);
  const unit = counted(remove?.[2]);
  if (remove && unit !== null) return placed(remove[1], (layer) => ({ kind: 'remove', layer, unit }));
  const cut = CUT.exec(text);
  if (cut) return placed(cut[1], (layer) => ({ kind: 'cut', layer }));
  const bias = BIAS.exec(text);
  if (bias) return placed(bias[1], (layer) => ({ kind: 'forgetBias', layer, value: Number(bias[2]) }));
  const edit = EDIT.exec(text);
  return edit ? [{ kind: 'editInput', at: Number(edit[1]), value: Number(edit[2]) }] : [];
}

function placed(layer: string | undefined, make: (layer: number) => Intervention): readonly Intervention[] {
  const at = counted(layer);
  return at === null ? [] : [make(at)];
}
