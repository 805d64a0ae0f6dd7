/** That a file of the page has not come, by whatever thread it was asked for. */

/** Why a file is not here. */
export type Absence =
  | 'cut' // the connection failed or broke off
  | 'missing' // the server says that there is none
  | 'other' // something else is in its place, as a page that asks to sign in
  | 'silent'; // nothing came for a while

export class NotArrived extends Error {
  override readonly name = 'NotArrived';
  readonly file: string;
  readonly absence: Absence;
  constructor(file: string, absence: Absence) {
    super(`${file}: ${absence}`);
    this.file = file;
    this.absence = absence;
  }
}

/** What to do with a rejection: `tell` of a file that did not come; anything else is a bug. */
export const unlessAbsent =
  (tell: (missing: NotArrived) => void) =>
  (error: unknown): void => {
    if (!(error instanceof NotArrived)) throw error;
    tell(error);
  };

export type NotArrivedEvent = { readonly kind: 'notArrived'; readonly file: string; readonly absence: Absence };

/** What a worker says first: from then on it hears what it is told. */
export const HERE = 'here';
