import { ViewFrame } from './ViewFrame';

export function GradientsView() {
  return (
    <ViewFrame name="gradients" figures={null}>
      {null}
    </ViewFrame>
  );
}
