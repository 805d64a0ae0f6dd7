/** Of the browser's database, for whoever asks whether there is one. */
export const DATABASE = 'lstm-playground';
