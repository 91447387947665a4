import '../lib/zod-without-eval';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { parsePlace } from '../../shared/places';
import { readHomeAhead } from '../features/home/read-home-ahead';
import { newQueryClient, readAhead } from '../lib/api';
import { prepareLanguage } from '../lib/text';
import '../ui/tokens.css';
import '../ui/base.css';
import { App } from './App';
import { Commands } from './Commands';
import { ErrorScreen } from './ErrorScreen';
import { Help } from './Help';
import { FirstRun, prepareScreen } from './screens';
import { Spoken } from './Spoken';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// The first paint is a whole screen: what it reads is asked for before React starts. Not with a
// top-level await, on which a chunk that imports from this one would wait forever.
async function start(container: HTMLElement): Promise<void> {
  const client = newQueryClient();
  const place = parsePlace(window.location.hash);
  const prepareFirstRun = async () => {
    const session = await readAhead(client, 'getSession');
    if (session?.isFirstRun) await FirstRun.preload();
  };
  const prepareWords = async () => {
    const speech = await readAhead(client, 'getSpeech');
    if (speech) await prepareLanguage(speech.language);
  };
  await Promise.all([
    prepareWords(),
    prepareFirstRun(),
    place.screen === 'home' ? readHomeAhead(client) : prepareScreen(place),
  ]);
  createRoot(container).render(
    <QueryClientProvider client={client}>
      <Spoken>
        <ErrorScreen isWholeWindow>
          <App />
        </ErrorScreen>
        <Help />
        <Commands />
      </Spoken>
    </QueryClientProvider>,
  );
}

void start(root);
