import type { Notice, PageFacts } from './facts';

/** That the file imported last was no series, as long as it is said. */
export const importNotice = ({ notices }: PageFacts): Extract<Notice, { kind: 'import' }> | undefined =>
  notices.find((notice) => notice.kind === 'import');
