import { use, useState } from 'react';
import { nameOfMaterial } from '../../../model/protocol/tasks';
import { SECTIONS } from '../../../model/settings/settings';
import { isOwnName } from '../../../model/settings/sources/names';
import type { Language } from '../../../i18n/language';
import { AREA_NAMES } from '../../../store/shown/areas';
import { limitsOfHash, type Limits } from '../../../store/shown/link';
import type { PlaygroundState } from '../../../store/state';
import { NumberField } from '../../controls/fields/NumberField';
import { Select } from '../../controls/fields/Select';
import { Dialog } from '../../controls/popups/Dialog';
import { useSnapshotOfState } from '../page/playgroundContext';
import { CopyField } from './CopyField';
import { LinkPreview } from './LinkPreview';
import { LockChoices } from './LockChoices';
import { ScreenMap } from './ScreenMap';
import { embedded, frameCode, linkOf } from './shareLink';
import sharingStyle from './sharing.css?inline';
import { useSharingWords } from './words';

type ShareDialogProps = {
  /** Whether the link as it is has been copied. */
  copied: Promise<boolean>;
  copy(text: string): Promise<boolean>;
  onClose(): void;
};

const isOfFile = ({ config, series }: PlaygroundState): boolean =>
  config.task === 'forecasting' ? isOwnName(config.data) : nameOfMaterial(series?.material) !== '';

type Said = 'share.done' | 'share.doneFile' | 'share.forbidden' | 'share.copied' | 'share.changed';
const SMALLEST = 200;
const LARGEST = 4000;

/** What a link is to show, to lock and to do, with the page as it opens it; and the code that puts it into another page. */
export function ShareDialog({ copied, copy, onClose }: ShareDialogProps) {
  const { t, language: spoken } = useSharingWords();
  const now = useSnapshotOfState();
  const wasCopied = use(copied);
  const [state] = useState(now);
  const [limits, setLimits] = useState(() => limitsOfHash(state.shown?.address ?? '', SECTIONS).limits);
  const [language, setLanguage] = useState<Language>(spoken);
  const [size, setSize] = useState({ width: 960, height: 640 });
  const [isPreviewed, setPreviewed] = useState(false);
  const [said, setSaid] = useState<Said>(
    wasCopied ? (isOfFile(state) ? 'share.doneFile' : 'share.done') : 'share.forbidden',
  );
  const { href } = window.location;
  const link = linkOf(href, state, limits, language);
  const choose = (change: Partial<Limits>) => {
    setLimits({ ...limits, ...change });
    setSaid('share.changed');
  };
  const onCopy = (text: string) => {
    void copy(text).then((isDone) => setSaid(isDone ? 'share.copied' : 'share.forbidden'));
  };
  return (
    <Dialog title={t('share.title')} closeLabel={t('close')} open onClose={onClose}>
      <style href="sharing" precedence="medium">
        {sharingStyle}
      </style>
      <div className="share">
        <p role="status">{t(said)}</p>
        <CopyField label={t('share.field')} text={link} action={t('share.copyLink')} rows={2} onCopy={onCopy} />
        <fieldset>
          <legend>{t('share.shows')}</legend>
          <p className="muted">
            {t('share.showsHint')}{' '}
            {limits.areas && (
              <button type="button" className="link-button" onClick={() => choose({ areas: null })}>
                {t('share.all')}
              </button>
            )}
          </p>
          <ScreenMap
            areas={limits.areas ?? AREA_NAMES}
            onChoose={(areas) => choose({ areas: areas.length === AREA_NAMES.length ? null : areas })}
          />
        </fieldset>
        <fieldset>
          <legend>{t('share.locks')}</legend>
          <p className="muted">{t('share.locksHint')}</p>
          <LockChoices locked={limits.locked} onChoose={(locked) => choose({ locked })} />
        </fieldset>
        <fieldset>
          <legend>{t('share.opens')}</legend>
          <div className="share-row">
            <Select
              label={t('share.language')}
              value={language}
              options={[
                { value: 'en', label: 'English' },
                { value: 'zh', label: '中文' },
              ]}
              onChoose={(value) => {
                setLanguage(value as Language);
                setSaid('share.changed');
              }}
            />
            <Select
              label={t('share.theme')}
              value={limits.theme ?? ''}
              options={[
                { value: '', label: t('share.themeOwn') },
                { value: 'light', label: t('theme.light') },
                { value: 'dark', label: t('theme.dark') },
              ]}
              onChoose={(value) => choose({ theme: value === '' ? null : (value as 'light' | 'dark') })}
            />
            <label>
              <input
                type="checkbox"
                checked={limits.trains}
                onChange={(event) => choose({ trains: event.target.checked })}
              />
              {t('share.train')}
            </label>
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('share.preview')}</legend>
          <p className="muted">
            {t('share.previewNote')}{' '}
            <button type="button" className="link-button" onClick={() => setPreviewed(!isPreviewed)}>
              {t(isPreviewed ? 'share.previewHide' : 'share.previewShow')}
            </button>
          </p>
          {/* Colours count when a page is opened. */}
          {isPreviewed && <LinkPreview key={limits.theme} link={link} />}
        </fieldset>
        <fieldset>
          <legend>{t('share.embed')}</legend>
          <div className="share-row">
            {(['width', 'height'] as const).map((side) => (
              <label key={side}>
                {t(`share.${side}`)}
                <NumberField
                  label={t(`share.${side}`)}
                  value={size[side]}
                  min={SMALLEST}
                  max={LARGEST}
                  whole
                  onCommit={(value) => setSize({ ...size, [side]: value })}
                />
              </label>
            ))}
            <span className="muted">{t('share.embedNote')}</span>
          </div>
          <CopyField
            label={t('share.code')}
            text={frameCode(linkOf(href, state, embedded(limits), language), size)}
            action={t('share.copyCode')}
            rows={4}
            onCopy={onCopy}
          />
        </fieldset>
      </div>
    </Dialog>
  );
}
