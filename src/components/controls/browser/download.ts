/** Milliseconds of writing between two looks at what else the page has to do. */
const SLICE = 8;

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Gives the user a file. A long text comes in pieces, and is written in slices. */
export function download(fileName: string, type: string, text: string | Iterable<string>): void {
  void write(typeof text === 'string' ? [text] : text, type).then((file) => hand(fileName, file));
}

async function write(pieces: Iterable<string>, type: string): Promise<Blob> {
  // Blobs of blobs: the text of a long file is never there as a whole.
  const written: Blob[] = [];
  let slice: string[] = [];
  let begin = performance.now();
  for (const piece of pieces) {
    slice.push(piece);
    if (performance.now() - begin < SLICE) continue;
    written.push(new Blob(slice));
    slice = [];
    await nextTask();
    begin = performance.now();
  }
  return new Blob([...written, ...slice], { type });
}

/** Gives the user a file that is there. */
export function hand(fileName: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Chromium reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
