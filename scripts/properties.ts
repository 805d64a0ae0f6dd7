/** Every run tries the same cases, so that what failed fails again; `PROPERTY_SEED=2` looks at others. */
import fc from 'fast-check';
import { inject } from 'vitest';

fc.configureGlobal({ seed: inject('propertySeed') });

declare module 'vitest' {
  interface ProvidedContext {
    propertySeed: number;
  }
}
