import type { FolderRisk } from '../../shared/data-folder';
import { useApiAction } from '../lib/api';
import { useSession } from '../lib/session';
import { useText } from '../lib/text';
import { Button } from '../ui/Button';
import { PlaceLink } from '../ui/PlaceLink';
import { Banner } from './Banner';

/** Says once for a folder that it is no good place for data; the settings say why and go on saying so. */
export function FolderBanner({ risk }: { readonly risk: FolderRisk }) {
  const text = useText();
  const { dataFolder } = useSession();
  const change = useApiAction('changeSettings');
  const dismiss = () => {
    change({ knownRiskyFolder: dataFolder });
    // The button goes with the banner: the keyboard's place is the screen again.
    document.querySelector('h1')?.focus();
  };
  return (
    <Banner
      label={text('folder.risk.label')}
      words={text(`folder.risk.${risk.kind}`, { by: risk.by })}
    >
      <PlaceLink to={{ screen: 'settings' }}>{text('folder.risk.more')}</PlaceLink>
      <Button look="link" onClick={dismiss}>
        {text('folder.risk.dismiss')}
      </Button>
    </Banner>
  );
}
