import { LockedNote } from './LockedNote';
import { ShowEverything } from './ShowEverything';

/** What a page with a link that shows or locks a part has more than another. */
export function Limited() {
  return (
    <>
      <ShowEverything />
      <LockedNote />
    </>
  );
}
