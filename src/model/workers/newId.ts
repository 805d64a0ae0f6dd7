/** 128 random bits; `randomUUID` is not there on a page that came without encryption, as in a classroom. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
