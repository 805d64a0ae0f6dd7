import { ViewFrame } from './ViewFrame';

export function PortraitView() {
  return (
    <ViewFrame name="portrait" figures={null}>
      {null}
    </ViewFrame>
  );
}
