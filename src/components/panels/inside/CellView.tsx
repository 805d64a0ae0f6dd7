import { ViewFrame } from './ViewFrame';

export function CellView() {
  return (
    <ViewFrame name="cell" figures={null}>
      {null}
    </ViewFrame>
  );
}
