/** What a report is made of. Texts are in its language, as the page shows them. */
import type { Part } from '../../../../model/protocol/parts';
import type { EpochLosses } from '../../../../model/protocol/epochLosses';
import type { Measures } from '../../../../model/protocol/evaluation';

/** A picture as SVG, or as the address of an image in the document itself (`data:image/png;base64,…`). */
export type ReportFigure = { readonly title: string } & ({ readonly svg: string } | { readonly dataUrl: string });

export type ReportedModel = Pick<Measures, 'mae' | 'rmse' | 'mase' | 'skill'> & {
  readonly name: string;
  readonly isNetwork: boolean;
};

export type ReportParts = {
  readonly language: 'en' | 'zh';
  readonly title: string;
  readonly date: Date;
  /** The address that opens the run. */
  readonly link: string;
  readonly settings: readonly {
    readonly section: string;
    readonly rows: readonly { readonly label: string; readonly value: string; readonly isDefault: boolean }[];
  }[];
  readonly series: {
    readonly name: string;
    readonly column: string;
    readonly unit: string;
    readonly length: number;
    readonly missing: number;
    /** First and last time. */
    readonly from: string;
    readonly to: string;
    /** Time steps; 1 or 0 where there is none. */
    readonly season: number;
    readonly windows: Readonly<Record<Part, number>>;
  };
  readonly figures: readonly ReportFigure[];
  /** On the test part; none where nothing was evaluated. */
  readonly models: readonly ReportedModel[];
  /** Empty where there is none. */
  readonly verdict: string;
  readonly story: readonly string[];
  readonly findings: readonly string[];
  readonly losses: readonly EpochLosses[];
  readonly checkpoint: {
    readonly epoch: number;
    readonly step: number;
    readonly parameters: number;
    readonly seed: number;
    readonly engine: string;
    /** The epoch whose parameters came back; null where none did. */
    readonly best: number | null;
  };
};
