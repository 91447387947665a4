import { useState, type ReactNode } from 'react';
import { useText } from '../lib/text';
import { Button } from './Button';

/** The beginning of a long list, the button that shows as many more, and a way to show the list up to an index. */
interface Beginning<Item> {
  readonly shown: readonly Item[];
  readonly more: ReactNode;
  readonly reach: (index: number) => void;
}

/** Shows a list in parts of `length`, so that a screen opens as soon however long the list grew, and always as far as an index that matters. */
export function useBeginning<Item>(
  items: readonly Item[],
  length: number,
  needed = -1,
): Beginning<Item> {
  const text = useText();
  const [asked, setEnd] = useState(length);
  const end = Math.max(asked, needed + 1);
  const left = items.length - end;
  return {
    shown: items.slice(0, end),
    more:
      left > 0 ? (
        <Button data-more onClick={() => setEnd(end + length)}>
          {text('list.more', { count: left })}
        </Button>
      ) : null,
    reach: (index) => setEnd((now) => Math.max(now, index + 1)),
  };
}
