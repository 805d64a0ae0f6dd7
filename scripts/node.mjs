/** Is this Node new enough? Must itself run on older ones. */

/**
 * Node 20.19 and newer, except 21 and the first of 22: what Vite 8 runs on.
 * @param {string} version such as `20.19.0`
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/** Ends the process with one line where Node is too old. */
export function requireNode() {
  if (isNewEnough(process.versions.node)) return;
  console.error(
    `LSTM Playground needs Node 20.19 or newer (22.12 or newer of the 22 line); this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}
