import { Suspense } from 'react';
import type { SampleView } from '../../../../model/protocol/tasks';
import { fetched } from '../../../controls/browser/fetched';
import { usePlayground } from '../../page/playgroundContext';

const SampleStrip = fetched(async () => (await import('../../tasks/strip/SampleStrip')).SampleStrip);

/** What the watched sample has at each time step; where there is none nothing. */
export function ShownInput({ sample, marked }: { sample: SampleView; marked: number | null }) {
  const samples = usePlayground((state) => state.summary?.samples ?? null);
  if (!samples) return null;
  return (
    <Suspense fallback={<div style={{ height: 44 }} />}>
      <SampleStrip sample={sample} samples={samples} marked={marked} />
    </Suspense>
  );
}
