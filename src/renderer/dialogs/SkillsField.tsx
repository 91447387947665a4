import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import type { SkillId, NamedSkill } from '../../shared/skills';
import { useApiQuery } from '../lib/api';
import { useText } from '../lib/text';
import { IconButton } from '../ui/Button';
import { Field } from '../ui/Field';
import type { Bound } from '../ui/fields';
import styles from './SkillsField.module.css';

/** Any number of skills of the inventory, found by name; each one chosen can be taken off again. */
export function SkillsField<Values extends FieldValues, Draft>({
  control,
  name,
  label,
  description,
  chosen: known = [],
}: Bound<Values, Draft> & {
  readonly label: string;
  readonly description?: string;
  /** Names of what is chosen at first, which the inventory may no longer list. */
  readonly chosen?: readonly NamedSkill[];
}) {
  const text = useText();
  const { field } = useController({ control, name });
  const [typed, setTyped] = useState('');
  const [isUnknown, setIsUnknown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const inventory = useApiQuery('listSkillNames', null) ?? [];
  const ids = field.value as readonly SkillId[];
  const nameOf = (id: SkillId) => [...known, ...inventory].find((skill) => skill.id === id)?.name;
  const find = (sought: string) =>
    inventory.find(({ name: each }) => each.toLowerCase() === sought.trim().toLowerCase());
  const findOnly = (sought: string) => {
    const [only, other] = inventory.filter(({ name: each }) =>
      each.toLowerCase().includes(sought.trim().toLowerCase()),
    );
    return other === undefined ? only : undefined;
  };
  const add = (skill: NamedSkill) => {
    if (!ids.includes(skill.id)) field.onChange([...ids, skill.id]);
    setTyped('');
    setIsUnknown(false);
  };
  useEffect(() => {
    // Saved without it, what was typed would be lost unsaid.
    input.current?.setCustomValidity(typed.trim() === '' ? '' : 'not-a-skill');
  }, [typed]);
  return (
    <div className={styles.skills}>
      <Field label={label} description={description} error={isUnknown ? 'not-a-skill' : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            ref={input}
            type="text"
            list={listId}
            autoComplete="off"
            value={typed}
            placeholder={text('evidence.skills.placeholder')}
            onBlur={() => {
              const skill = find(typed);
              if (skill) add(skill);
              else setIsUnknown(typed.trim() !== '');
            }}
            onChange={({ target, nativeEvent }) => {
              // A suggestion picked comes whole; what is typed letter by letter waits for Enter.
              const skill = nativeEvent instanceof InputEvent ? undefined : find(target.value);
              if (skill) add(skill);
              else setTyped(target.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || typed.trim() === '' || event.nativeEvent.isComposing)
                return;
              event.preventDefault();
              const skill = find(typed) ?? findOnly(typed);
              if (skill) add(skill);
              else setIsUnknown(true);
            }}
          />
        )}
      </Field>
      <datalist id={listId}>
        {inventory
          .filter(({ id }) => !ids.includes(id))
          .map((skill) => (
            <option key={skill.id} value={skill.name} />
          ))}
      </datalist>
      {ids.length === 0 ? null : (
        <ul className={styles.chosen} aria-label={text('evidence.skills.chosen')}>
          {ids.map((id) => (
            <li key={id} className={styles.skill}>
              {nameOf(id) ?? id}
              <IconButton
                label={text('evidence.skills.remove', { name: nameOf(id) ?? id })}
                onClick={() => {
                  field.onChange(ids.filter((each) => each !== id));
                  input.current?.focus();
                }}
              >
                <X aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
