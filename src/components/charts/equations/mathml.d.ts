/** React renders MathML; its types do not list the elements. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type MathProps = DetailedHTMLProps<HTMLAttributes<MathMLElement>, MathMLElement> & {
  readonly display?: 'block' | 'inline';
  readonly mathvariant?: 'normal';
  readonly stretchy?: 'false';
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathProps;
      mi: MathProps;
      mn: MathProps;
      mo: MathProps;
      mover: MathProps;
      mrow: MathProps;
      msub: MathProps;
      munder: MathProps;
    }
  }
}
