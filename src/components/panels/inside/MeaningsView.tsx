import { ViewFrame } from './ViewFrame';

export function MeaningsView() {
  return (
    <ViewFrame name="meanings" figures={null}>
      {null}
    </ViewFrame>
  );
}
