import { ViewFrame } from './ViewFrame';

export function WeightsView() {
  return (
    <ViewFrame name="weights" figures={null}>
      {null}
    </ViewFrame>
  );
}
