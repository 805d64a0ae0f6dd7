import { hasForgetBias, type CellSettings } from '../../../../model/settings/cellParts';
import type { CellName } from '../../../../model/settings/settings';
import type { Intervention } from '../../../../model/protocol/inside/clamps';
import type { TraceName } from '../../../../model/protocol/inside/traces';
import type { ClampsWords } from './words';

/** The gate whose bias says how much is kept at first; null where there is none. */
export function keepingGate(settings: Pick<CellSettings, 'cell' | 'forgetGate'>): TraceName | null {
  if (settings.cell === 'gru') return 'z';
  return hasForgetBias(settings) ? 'f' : null;
}

type Network = { readonly cell: CellName; readonly layers: number; timeOf(index: number): string };

/** An intervention in words; its layer is named where there are several. */
export function interventionText(one: Intervention, network: Network, words: ClampsWords): string {
  const { t } = words;
  if (one.kind === 'editInput')
    return t('clamps.isInputEdit', { time: network.timeOf(one.at), value: words.number(one.value, 2) });
  const what = textInLayer(one, network, words);
  return network.layers > 1 ? t('clamps.ofLayer', { layer: one.layer + 1, what }) : what;
}

function textInLayer(
  one: Exclude<Intervention, { kind: 'editInput' }>,
  { cell }: Network,
  { t, number }: ClampsWords,
): string {
  switch (one.kind) {
    case 'pin': {
      const pin = { gate: t(`gate.${one.gate}`), value: number(one.value, 2) };
      return one.unit === 'all' ? t('clamps.isPinAll', pin) : t('clamps.isPin', { ...pin, unit: one.unit + 1 });
    }
    case 'remove':
      return t('clamps.isRemove', { unit: one.unit + 1 });
    case 'cut':
      return t('clamps.isCut');
    case 'forgetBias':
      return t('clamps.isBias', { gate: t(cell === 'gru' ? 'gate.z' : 'gate.f'), value: number(one.value, 1) });
  }
}
