/** Presenter's mode as part of a link: `present=2` presents the second panel. */
import { AT_DESK, type Room } from './facts';

const NAME = 'present';

export const roomHash = ({ presented }: Room): string => (presented > 0 ? `&${NAME}=${presented}` : '');

/** Takes its own out of a hash; what is no number of a panel is left out. */
export function roomOfHash(hash: string): { readonly room: Room; readonly rest: string } {
  const all = new URLSearchParams(hash.replace(/^#/, ''));
  const asked = all.get(NAME) ?? '';
  all.delete(NAME);
  return { room: { ...AT_DESK, presented: /^[1-8]$/.test(asked) ? Number(asked) : 0 }, rest: `#${all.toString()}` };
}
