/** Hue and dash of the lines of several channels, so that no one depends on hue. */
export const TRACE_DASHES: readonly (string | undefined)[] = [undefined, '6 3', '2 3', '8 3 2 3', '1 3', '10 4'];
const HUES = ['--ink', '--gate-o', '--gate-f', '--gate-i', '--gate-g', '--gate-c'] as const;

export const traceHue = (index: number): string => `var(${HUES[index % HUES.length]})`;
