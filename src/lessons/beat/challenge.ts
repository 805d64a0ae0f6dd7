/** A challenge as it stands in a link, `SEED.SCORE.CHECK`: the same five series, and the points to beat. */
import { fnv } from '../fnv';
import { MOST_POINTS } from './score';
import { SEED_LIMIT } from './rounds';

export type Challenge = { readonly seed: number; readonly score: number };

/** Finds a slip of the pen, and keeps no secret: two signs. */
const checkOf = (text: string): string => (fnv(text) % 1296).toString(36).padStart(2, '0');

export function encodeChallenge({ seed, score }: Challenge): string {
  const text = `${seed}.${score}`;
  return `${text}.${checkOf(`beat ${text}`)}`;
}

/** Null for what no game has written. */
export function decodeChallenge(link: string): Challenge | null {
  const [, seedText = '', scoreText = ''] = /^(\d{1,6})\.(\d{1,3})\.[0-9a-z]{2}$/.exec(link) ?? [];
  const challenge = { seed: Number(seedText), score: Number(scoreText) };
  if (seedText === '' || challenge.seed >= SEED_LIMIT || challenge.score > MOST_POINTS) return null;
  return encodeChallenge(challenge) === link ? challenge : null;
}
