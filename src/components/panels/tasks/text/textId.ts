/** Where the text is drawn: what leads to it gives it the focus. */
export const TEXT_ID = 'text-of-task';
