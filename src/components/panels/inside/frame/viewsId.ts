/** Id of the element in which the views stand. */
export const VIEWS_ID = 'inside-views';
