import { useSeat } from '../../page/playgroundContext';

/** What is read out when it changes; of two networks side by side, with the one that it is of. */
export function LiveRegion({ text }: { text: string }) {
  const seat = useSeat();
  return (
    <p aria-live="polite" className="visually-hidden">
      {seat && text ? `${seat}: ${text}` : text}
    </p>
  );
}
