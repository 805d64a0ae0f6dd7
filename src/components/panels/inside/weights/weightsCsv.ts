import { drawnShape, blockWidth, type WeightSlot } from './weightPlace';

/** A line for each weight; rows, columns and units count from 1, a head's weight has no gate and no unit. */
export function weightsCsv(slots: readonly WeightSlot[]): string {
  const lines = ['layer,parameter,row,column,gate,unit,value,start'];
  for (const slot of slots) {
    const { columns } = drawnShape(slot);
    const width = blockWidth(slot, columns);
    const layer = typeof slot.layer === 'number' ? slot.layer + 1 : slot.layer;
    slot.values.forEach((value, at) => {
      const column = at % columns;
      const gate = slot.blocks[Math.floor(column / width)];
      const unit = gate === undefined ? '' : (column % width) + 1;
      const place = [layer, slot.role, Math.floor(at / columns) + 1, column + 1, gate ?? '', unit];
      lines.push([...place, value, slot.start[at]].join(','));
    });
  }
  return `${lines.join('\n')}\n`;
}
