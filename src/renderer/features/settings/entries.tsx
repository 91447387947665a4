import { useState } from 'react';
import { deferred } from '../../lib/deferred';
import { runCommand } from '../../lib/commands';
import { useText } from '../../lib/text';
import { Button, buttonClass } from '../../ui/Button';
import { PlaceLink } from '../../ui/PlaceLink';
import { Entry } from './Entry';
import styles from './SettingsScreen.module.css';

const StepEffortDialog = deferred(() => import('../../dialogs/StepEffortDialog'));

/** The way to the backups. */
export function Backups() {
  const text = useText();
  return (
    <Entry title={text('settings.backups')} note={text('settings.backups.note')}>
      <PlaceLink to={{ screen: 'backups' }} className={buttonClass('plain')}>
        {text('settings.backups.open')}
      </PlaceLink>
    </Entry>
  );
}

/** The way to the trash. */
export function Trash() {
  const text = useText();
  return (
    <Entry title={text('settings.trash')} note={text('settings.trash.note')}>
      <PlaceLink to={{ screen: 'trash' }} className={buttonClass('plain')}>
        {text('settings.trash.open')}
      </PlaceLink>
    </Entry>
  );
}

/** The hours that a step of proficiency takes. */
export function Effort() {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Entry title={text('settings.effort')} note={text('effort.note')}>
      <Button onClick={() => setIsOpen(true)}>{text('effort.change')}</Button>
      {isOpen ? <StepEffortDialog onClose={() => setIsOpen(false)} /> : null}
    </Entry>
  );
}

/** What a report of something that went wrong may need. */
export function Diagnostics() {
  const text = useText();
  return (
    <Entry title={text('settings.diagnostics')} note={text('settings.diagnostics.note')}>
      <Button onClick={() => runCommand('diagnostics')}>{text('menu.diagnostics')}</Button>
    </Entry>
  );
}

/** Where the figures of the catalogue come from. */
export function Sources() {
  const text = useText();
  return (
    <Entry title={text('settings.sources')}>
      <div className={styles.credits}>
        <p>{text('credits.bls')}</p>
        <p>{text('credits.onet')}</p>
        <p>{text('credits.own')}</p>
      </div>
    </Entry>
  );
}
