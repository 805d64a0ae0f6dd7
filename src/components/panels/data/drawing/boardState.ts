/** What lies on the board. It is still there when the dialog has been closed and opened again, until the page goes. */
import { useCallback, useEffect, useState } from 'react';
import { afterAction, type Action, type Board } from '../../../charts/drawing/board';

export type Sheet = {
  readonly board: Board;
  readonly name: string;
  /** How often the shape comes. */
  readonly times: number;
};
export type SheetHandle = Sheet & {
  act(action: Action): void;
  put(change: Partial<Pick<Sheet, 'name' | 'times'>>): void;
};

/** By the series that was opened for change, or by `BLANK`. */
const SHEETS = new WeakMap<object, Sheet>();
/** Stands for the sheet on which a new series is drawn. */
export const BLANK = {};

/** The sheet of `of`, which stays the same while the component is there. */
export function useSheet(of: object, make: () => Sheet): SheetHandle {
  const [sheet, setSheet] = useState(() => SHEETS.get(of) ?? make());
  useEffect(() => {
    SHEETS.set(of, sheet);
  }, [of, sheet]);
  const act = useCallback(
    (action: Action) => setSheet((before) => ({ ...before, board: afterAction(before.board, action) })),
    [],
  );
  const put = useCallback<SheetHandle['put']>((change) => setSheet((before) => ({ ...before, ...change })), []);
  return { ...sheet, act, put };
}
