import { useEffect, useState } from 'react';
import { formatPlace, parsePlace, type Place } from '../../shared/places';

/** Goes to a place, as following a link does. */
export function go(place: Place): void {
  window.location.hash = formatPlace(place);
}

/** Goes to a place that takes the present one's turn in the history, as when arrow keys run down a list. */
export function goInstead(place: Place): void {
  window.location.replace(formatPlace(place));
}

/** The place the window shows: the address, once `prepare` has what that place needs. */
export function usePlace(prepare: (place: Place) => Promise<void>): Place {
  const [shown, setShown] = useState(() => parsePlace(window.location.hash));
  useEffect(() => {
    const follow = async () => {
      const { hash } = window.location;
      const place = parsePlace(hash);
      await prepare(place);
      if (hash === window.location.hash) setShown(place);
    };
    const onHashChange = () => void follow();
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, [prepare]);
  return shown;
}
