import type { UnitOrder } from '../../../charts/units/unitOrder';
import styles from './GateStrips.module.css';

export type Cell = { readonly unit: number; readonly time: number };
type StripMarksProps = {
  hovered: Cell | null;
  pinned: Cell | null;
  units: number;
  time: number;
  /** The unit of each row. */
  order: UnitOrder;
};

const per = (part: number, whole: number) => `${(100 * part) / whole}%`;

/** Over a heatmap: a cross on the cell under the pointer, and frames round the pinned unit and time step. */
export function StripMarks({ hovered, pinned, units, time, order }: StripMarksProps) {
  const column = ({ time: step }: Cell) => ({ left: per(step, time), width: per(1, time) });
  const row = ({ unit }: Cell) => ({ top: per(order.indexOf(unit), units), height: per(1, units) });
  return (
    <>
      {hovered && <span className={styles['crossColumn']} style={column(hovered)} />}
      {hovered && hovered.unit >= 0 && <span className={styles['crossRow']} style={row(hovered)} />}
      {pinned && <span className={styles['pinColumn']} style={column(pinned)} />}
      {pinned && pinned.unit >= 0 && <span className={styles['pinRow']} style={row(pinned)} />}
    </>
  );
}
