/** What the page says to its service worker. */

/** To one that waits: the page wants the new version now. */
export const TAKE_OVER = 'take over';
/** Answered with the size in bytes of all that is kept. */
export const KEPT_BYTES = 'kept bytes';
