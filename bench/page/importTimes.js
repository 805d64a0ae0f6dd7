// @ts-check
/**
 * Runs in the page: times papaparse and the importer in its worker, in turn. A script of its own, because a compiled
 * function would call helpers that the page does not have.
 */
globalThis.timeImports = async ({ text, worker: address, runs }) => {
  const worker = new Worker(address, { type: 'module' });
  /** When the series was there. @param {number} openId @param {File} file @returns {Promise<number>} */
  const open = (openId, file) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.kind === 'importProgress') return;
        if (data.kind === 'seriesReady') resolve(performance.now());
        else reject(new Error(JSON.stringify(data)));
      };
      worker.postMessage({ kind: 'slim', command: { kind: 'importFile', openId, file, choices: {} } });
    });
  /** @type {typeof import('papaparse')} */
  const papaparse = Reflect.get(globalThis, 'Papa');
  const file = new File([text], 'million.csv');
  // Warm, as the page's worker is: it has read something before.
  await open(0, new File([text.slice(0, 20_000)], 'small.csv'));
  /** @type {import('./importPart').Times} */
  const times = { papaparseMs: [], importMs: [] };
  for (let run = 1; run <= runs; run++) {
    // A text as a reader of files gets it. The one that was passed in is interned, and V8 keeps what `split` made of it: from
    // the second run on, the rows would be had for nothing.
    const decoded = new TextDecoder().decode(await file.arrayBuffer());
    let begin = performance.now();
    papaparse.parse(decoded, { header: false, dynamicTyping: false });
    times.papaparseMs.push(performance.now() - begin);
    begin = performance.now();
    times.importMs.push((await open(run, file)) - begin);
  }
  worker.terminate();
  return times;
};
