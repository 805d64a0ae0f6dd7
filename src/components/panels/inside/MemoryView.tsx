import { ViewFrame } from './ViewFrame';

export function MemoryView() {
  return (
    <ViewFrame name="memory" figures={null}>
      {null}
    </ViewFrame>
  );
}
