import { ViewFrame } from './ViewFrame';

export function ClampsView() {
  return (
    <ViewFrame name="clamps" figures={null}>
      {null}
    </ViewFrame>
  );
}
