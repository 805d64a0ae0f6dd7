/** What a cell does at a step, in words and by its own parts. */
import type { CellParts } from '../../../../model/settings/cellParts';
import type { TraceName } from '../../../../model/protocol/inside/traces';
import type { CellFlow } from '../../../charts/equations/cellFlow';
import type { Phase } from './diagram/cellPhases';
import type { GateSum } from '../../../charts/equations/gateTerms';
import { twoDecimals } from '../../page/decimals';
import type { CellWords } from './words';

export type CellMoment = {
  readonly flow: CellFlow;
  readonly parts: CellParts;
  /** The input where it is one number, and how many there are. */
  readonly x: number | undefined;
  readonly inputs: number;
  readonly sums: readonly GateSum[] | null;
};

/** The hue in which a part is named; reading has none. */
export const HUES: Readonly<Partial<Record<Phase, TraceName>>> = {
  forget: 'f',
  write: 'i',
  show: 'o',
  reset: 'r',
  keep: 'z',
  renew: 'n',
  squash: 'h',
};

export function phaseWords(phase: Phase, { flow, parts, x, inputs, sums }: CellMoment, words: CellWords): string {
  const { t, number } = words;
  const { values, hBefore, added } = flow;
  const text = (value: number | undefined) => twoDecimals(value ?? Number.NaN, words);
  const share = (value: number | undefined) => number(100 * (value ?? Number.NaN), 0);
  switch (phase) {
    case 'read':
      return x === undefined
        ? t('cell.says.readMany', { n: inputs, h: text(hBefore) })
        : t('cell.says.read', { x: text(x), h: text(hBefore) });
    case 'forget':
      return t(parts.coupled ? 'cell.says.forgetCoupled' : 'cell.says.forget', { share: share(values.f) });
    case 'write':
      return t('cell.says.write', { value: text(added) });
    case 'show': {
      const what = parts.output === 'none' ? 'c' : `${parts.output}(c)`;
      const h = text(values.h);
      return values.o === undefined
        ? t('cell.says.showAll', { what, h })
        : t('cell.says.show', { share: share(values.o), what, h });
    }
    case 'reset':
      return t('cell.says.reset', { share: share(values.r) });
    case 'keep':
      return t('cell.says.keep', { share: share(values.z) });
    case 'renew':
      return t('cell.says.renew', { share: share(1 - (values.z ?? Number.NaN)), value: text(added) });
    case 'sum': {
      const sum = sums?.[0];
      if (!sum) return t('cell.says.sumMean');
      return t('cell.says.sum', {
        x: text(sum.fromInput),
        h: text(sum.fromPast),
        b: text(sum.bias),
        sum: text(sum.sum),
      });
    }
    case 'squash':
      return t('cell.says.squash', { phi: parts.output, h: text(values.h) });
  }
}
