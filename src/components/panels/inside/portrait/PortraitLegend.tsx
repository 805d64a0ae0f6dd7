import styles from './PortraitView.module.css';
import { usePortraitWords } from './words';

const SIGNS = [
  { sign: 'early', text: 'portrait.series' },
  { sign: 'free', text: 'portrait.freeRun' },
  { sign: 'start', text: 'portrait.start' },
  { sign: 'end', text: 'portrait.end' },
  { sign: 'watched', text: 'portrait.watched' },
] as const;

/** What the lines and shapes of the portrait are. */
export function PortraitLegend() {
  const { t } = usePortraitWords();
  return (
    <ul className={styles['legend']} aria-hidden="true">
      {SIGNS.map(({ sign, text }) => (
        <li key={sign}>
          <span className={styles[sign]} />
          {t(text)}
        </li>
      ))}
    </ul>
  );
}
