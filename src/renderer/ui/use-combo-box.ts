import { useEffect, useRef, useState, type InputHTMLAttributes, type KeyboardEvent } from 'react';

/** A text field over a list box of what is found: the focus stays in the field, arrow keys choose, Enter takes. */
export interface ComboBox<Item> {
  /** The item chosen, which Enter takes; undefined while nothing is found. */
  readonly chosen: Item | undefined;
  readonly fieldProps: InputHTMLAttributes<HTMLInputElement>;
  readonly listProps: { readonly id: string; readonly ref: React.Ref<HTMLDivElement> };
  readonly optionProps: (item: Item) => {
    readonly id: string;
    readonly role: 'option';
    readonly 'aria-selected': boolean;
    readonly onClick: () => void;
  };
  /** Chooses the first again, as when something else is typed. */
  readonly restart: () => void;
}

/** Makes one of the items found, in the order shown. */
export function useComboBox<Item>({
  id,
  items,
  onTake,
  onEscape,
}: {
  /** Begins the ids that the field refers to. */
  readonly id: string;
  readonly items: readonly Item[];
  readonly onTake: (item: Item) => void;
  /** Whether Escape did anything; otherwise it is left to what stands around. */
  readonly onEscape?: () => boolean;
}): ComboBox<Item> {
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const last = items.length - 1;
  const at = Math.min(active, last);
  const chosen = items[at];
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const optionId = (item: Item) => `${id}-${items.indexOf(item)}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && onEscape?.() === true) event.preventDefault();
    if (chosen === undefined) return;
    const act = {
      ArrowDown: () => setActive(Math.min(at + 1, last)),
      ArrowUp: () => setActive(Math.max(at - 1, 0)),
      Enter: () => onTake(chosen),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return {
    chosen,
    restart: () => setActive(0),
    fieldProps: {
      role: 'combobox',
      maxLength: 200,
      autoComplete: 'off',
      spellCheck: false,
      'aria-autocomplete': 'list',
      'aria-expanded': items.length > 0,
      'aria-controls': `${id}-list`,
      'aria-activedescendant': chosen && optionId(chosen),
      onKeyDown,
    },
    listProps: { id: `${id}-list`, ref: list },
    optionProps: (item) => ({
      id: optionId(item),
      role: 'option',
      'aria-selected': item === chosen,
      onClick: () => onTake(item),
    }),
  };
}
