/** Components whose code is fetched when they are drawn first. One that did not come is asked for again by the next try. */
import { use, type ComponentType } from 'react';

/** Forgets those that failed. */
const absent = new Set<() => void>();
export function forgetAbsent(): void {
  for (const forget of absent) forget();
  absent.clear();
}

/** Stands in a Suspense while it is on its way; throws what `fetch` rejects with. */
export function fetched<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let coming: Promise<ComponentType<Props>> | null = null;
  function start(): Promise<ComponentType<Props>> {
    const promise = fetch();
    // It stays until it is forgotten: a promise made anew at each drawing would be waited for without end.
    promise.catch(() => absent.add(() => (coming = null)));
    return promise;
  }
  return function Fetched(props: Props) {
    const Component = use((coming ??= start()));
    return <Component {...props} />;
  };
}
