import type { UnitAnswer } from '../../../../model/protocol/inside/cell';
import { sumOf, termsOf } from '../../../charts/equations/gateTerms';

/** A line for each term of each gate of a unit at a step, and below them its sum and its value; all counted from 1. */
export function termsCsv(answer: UnitAnswer, time: number): string {
  const lines = ['layer,unit,step,gate,source,weight,value,reset,product'];
  const place = [answer.layer + 1, answer.unit + 1, time + 1];
  for (const gate of answer.gates) {
    for (const { key, weight, value, reset, product } of termsOf(answer, gate, time)) {
      lines.push([...place, gate.name, key, weight, value, reset, product].join(','));
    }
    const { sum, value } = sumOf(answer, gate, time);
    lines.push([...place, gate.name, 'sum', '', '', '', sum].join(','));
    lines.push([...place, gate.name, 'activation', '', '', '', value].join(','));
  }
  return `${lines.join('\n')}\n`;
}
