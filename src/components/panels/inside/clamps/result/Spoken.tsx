import { useEffect, useState } from 'react';
import { LiveRegion } from '../../frame/LiveRegion';

/** Milliseconds that the figures have to rest before they are spoken. */
const REST = 700;

/** Says a text once it has stood for a moment: not each that a slider passes. */
export function Spoken({ text }: { text: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return <LiveRegion text={spoken} />;
}
