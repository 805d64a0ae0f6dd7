/**
 * Long arrays on their way to a worker. Copied in one go, a million values hold the page up for longer than a frame may
 * take; so they go ahead of their command in pieces, each in a task of its own, and the command names them by number. What
 * a `configure` or `run` command brought stays with the worker until the next: the same series need not be sent for each run.
 */
type Piece = {
  readonly kind: 'piece';
  readonly id: number;
  readonly from: number;
  /** Of the whole array. */
  readonly length: number;
  readonly values: Float64Array;
};
type StandIn = { readonly longArray: number };
/** A command whose long arrays are replaced by their numbers. */
type Slim<Command> = { readonly kind: 'slim'; readonly command: Command };
export type Sent<Command> = Piece | Slim<Command>;
type Kinded = { readonly kind: string };

/** 256 kB: fresh memory is what takes time, up to a few milliseconds for so much. */
const PIECE = 32_768;

const staysThere = ({ kind }: Kinded): boolean => kind === 'configure' || kind === 'run';

/** The same value with parts of it replaced; what is neither plain object nor list is left as it is. */
function replaced(value: unknown, replace: (part: object) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const other = replace(value);
  if (other !== value) return other;
  if (Array.isArray(value)) return value.map((part) => replaced(part, replace));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaced(part, replace)]));
}

/** The page's end: sends commands in their order. `inTask` runs a step in a task of its own. */
export function createSender<Command extends Kinded>(
  post: (sent: Sent<Command>, moved: readonly Transferable[]) => void,
  inTask: (step: () => void) => void,
): (command: Command, moved: readonly Transferable[]) => void {
  let last = 0;
  /** What the worker keeps. */
  let there: ReadonlyMap<Float64Array, number> = new Map();
  const waiting: (() => void)[] = [];

  function runNext(): void {
    waiting[0]?.();
    waiting.shift();
    if (waiting.length > 0) inTask(runNext);
  }

  function piecesOf(id: number, values: Float64Array): (() => void)[] {
    const { length } = values;
    return Array.from({ length: Math.ceil(length / PIECE) }, (_, at) => () => {
      const from = at * PIECE;
      const piece = values.slice(from, from + PIECE);
      post({ kind: 'piece', id, from, length, values: piece }, [piece.buffer]);
    });
  }

  return (command, moved) => {
    const named = new Map<Float64Array, number>();
    const steps: (() => void)[] = [];
    const nameOf = (values: Float64Array): number => {
      const known = named.get(values) ?? (staysThere(command) ? there.get(values) : undefined);
      const id = known ?? ++last;
      if (known === undefined) steps.push(...piecesOf(id, values));
      named.set(values, id);
      return id;
    };
    const slim = replaced(command, (part): object =>
      part instanceof Float64Array && part.length > PIECE ? ({ longArray: nameOf(part) } satisfies StandIn) : part,
    ) as Command;
    if (staysThere(command)) there = named;
    steps.push(() => post({ kind: 'slim', command: slim }, moved));
    if (waiting.length === 0 && steps.length === 1) return steps[0]!();
    waiting.push(...steps);
    if (waiting.length === steps.length) inTask(runNext);
  };
}

/** The worker's end: puts the pieces together and handles the commands. */
export function createReceiver<Command extends Kinded>(
  handle: (command: Command) => void,
): (sent: Sent<Command>) => void {
  let kept = new Map<number, Float64Array>();
  const onTheWay = new Map<number, Float64Array>();

  function put({ id, from, length, values }: Piece): void {
    const whole = onTheWay.get(id) ?? new Float64Array(length);
    onTheWay.set(id, whole);
    whole.set(values, from);
  }

  return (sent) => {
    if (sent.kind === 'piece') return put(sent);
    const used = new Map<number, Float64Array>();
    const command = replaced(sent.command, (part) => {
      if (!('longArray' in part)) return part;
      const id = part.longArray as number;
      const values = onTheWay.get(id) ?? kept.get(id)!;
      used.set(id, values);
      return values;
    }) as Command;
    for (const id of used.keys()) onTheWay.delete(id);
    if (staysThere(command)) kept = used;
    handle(command);
  };
}
