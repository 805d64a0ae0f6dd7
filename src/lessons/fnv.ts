/** FNV-1a, 32 bits (Fowler, Noll, Vo), over the units of a text: finds slips, and keeps no secret. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

export function fnv(text: string, basis = BASIS): number {
  let hash = basis;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME) >>> 0;
  return hash;
}
