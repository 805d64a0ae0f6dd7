/**
 * What a page around the playground may say, and what it is told. docs/embed.md has it for those who write such pages. Nothing
 * here throws, whatever comes.
 */
import type { ConfigProblem } from '../model/settings/config';
import type { Config } from '../model/settings/settings';

export const VERSION = 1;
export const NAME = 'lstm-playground';

type Asked =
  | { readonly do: 'configure'; readonly settings: Readonly<Record<string, string | number>> }
  | { readonly do: 'train' | 'pause' | 'state' }
  | { readonly do: 'step'; readonly unit: 'step' | 'epoch' }
  | { readonly do: 'reset'; readonly seed: 'same' | 'new' };
/** What the answer repeats; null where the message had none. */
export type MessageId = string | number | null;
export type Request = Asked & { readonly id: MessageId };

export type ErrorCode = 'bad-message' | 'unknown-version' | 'unknown-action' | 'bad-settings' | 'not-now';
export type Refusal = {
  readonly id: MessageId;
  readonly code: ErrorCode;
  readonly message: string;
  /** Of settings: which, and what is wrong with each. */
  readonly problems?: readonly ConfigProblem[];
};

/** Losses and errors as numbers that JSON has: null where there is none. */
type Figure = number | null;
type Figures = Readonly<Record<string, Figure>>;
export type PageState = {
  readonly status: string;
  readonly epoch: number;
  readonly step: number;
  readonly losses: { readonly train: Figure; readonly validation: Figure } | null;
  readonly settings: Partial<Config>;
  readonly evaluation: Evaluation | null;
};
export type Evaluation = {
  readonly epoch: number;
  readonly step: number;
  /** Null of another task than forecasting. */
  readonly verdict: Readonly<Record<string, string | Figure>> | null;
  /** By part of the data. */
  readonly errors: Readonly<Record<'train' | 'validation' | 'test', Figures>>;
};
export type Told =
  | ({ readonly event: 'ready' } & PageState)
  | { readonly event: 'status'; readonly status: string; readonly epoch: number; readonly step: number }
  | {
      readonly event: 'epoch';
      readonly epoch: number;
      readonly train: Figure;
      readonly validation: Figure;
      readonly learningRate: Figure;
    }
  | ({ readonly event: 'evaluated' } & Evaluation)
  | { readonly event: 'answer'; readonly id: MessageId; readonly do: Request['do']; readonly state: PageState }
  | ({ readonly event: 'error' } & Refusal);
export type Message = Told & { readonly from: typeof NAME; readonly version: typeof VERSION };

/** No link, and no settings of a page, are longer. */
const MOST_SETTINGS = 100;
const MOST_CHARACTERS = 2000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isValue = (value: unknown): value is string | number =>
  (typeof value === 'string' && value.length <= MOST_CHARACTERS) ||
  (typeof value === 'number' && Number.isFinite(value));

function settingsOf(given: unknown): Readonly<Record<string, string | number>> | null {
  if (!isRecord(given)) return null;
  const entries = Object.entries(given);
  if (entries.length > MOST_SETTINGS || !entries.every(([, value]) => isValue(value))) return null;
  return Object.fromEntries(entries) as Readonly<Record<string, string | number>>;
}

const isId = (value: unknown): value is string | number => isValue(value) && String(value).length <= 100;

/** Null: it is not for the playground. A refusal says what is wrong with it. */
export function readMessage(data: unknown): { readonly request: Request } | { readonly refusal: Refusal } | null {
  if (!isRecord(data) || data['to'] !== NAME) return null;
  const { id: given = null, version = VERSION, do: action } = data;
  const id = isId(given) ? given : null;
  const refuse = (code: ErrorCode, message: string) => ({ refusal: { id, code, message } });
  if (given !== null && id === null) return refuse('bad-message', 'id: a text or a number of at most 100 characters');
  if (version !== VERSION) return refuse('unknown-version', `version: ${VERSION} is the one that is spoken here`);
  switch (action) {
    case 'train':
    case 'pause':
    case 'state':
      return { request: { id, do: action } };
    case 'configure': {
      const settings = settingsOf(data['settings']);
      return settings
        ? { request: { id, do: action, settings } }
        : refuse('bad-message', 'settings: an object of texts and numbers, by the names that links have for settings');
    }
    case 'step': {
      const { unit = 'step' } = data;
      return unit === 'step' || unit === 'epoch'
        ? { request: { id, do: action, unit } }
        : refuse('bad-message', 'unit: "step" or "epoch"');
    }
    case 'reset': {
      const { seed = 'same' } = data;
      return seed === 'same' || seed === 'new'
        ? { request: { id, do: action, seed } }
        : refuse('bad-message', 'seed: "same" or "new"');
    }
    default:
      return refuse('unknown-action', 'do: one of configure, train, pause, step, reset, state');
  }
}
