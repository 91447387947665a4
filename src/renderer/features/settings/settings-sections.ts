import type { Text } from '../../../shared/format';
import { wordsOf } from '../../../shared/search';
import { defaultSettings, type SettingsChange } from '../../../shared/settings';

/** What stands where on the page: preferences by their names in the settings, and ways to what is kept elsewhere. */
const sections = [
  { id: 'appearance', names: ['theme', 'motion'] },
  { id: 'region', names: ['language', 'locale', 'firstDay', 'paper'] },
  { id: 'pay', names: ['currency', 'payPeriod'] },
  { id: 'notifications', names: ['checkInMonths', 'freshMonths'] },
  { id: 'data', names: ['folder', 'backups', 'trash'] },
  { id: 'advanced', names: ['effort', 'diagnostics', 'sources'] },
] as const;

export type SectionId = (typeof sections)[number]['id'];
export type SettingName = (typeof sections)[number]['names'][number];
export interface SettingsSection {
  readonly id: SectionId;
  readonly names: readonly SettingName[];
}

/** The settings that answer what was typed, in their sections: each word begins one of the setting's name, its section's or other names it goes by. */
export function findSettings(typed: string, text: Text): readonly SettingsSection[] {
  const asked = wordsOf(typed);
  const answers = (id: SectionId, name: SettingName) => {
    const names = [`settings.${id}`, `settings.${name}`, `settings.${name}.words`] as const;
    const words = names.flatMap((message) => wordsOf(text(message)));
    return asked.every((begun) => words.some((word) => word.startsWith(begun)));
  };
  return sections
    .map(({ id, names }) => ({ id, names: names.filter((name) => answers(id, name)) }))
    .filter(({ names }) => names.length > 0);
}

/** What sets a section back to how it was at first; null where it holds no preference. */
export function resetOf(id: SectionId): SettingsChange | null {
  const names: ReadonlySet<string> = new Set(sections.find((section) => section.id === id)?.names);
  const kept = Object.entries(defaultSettings).filter(([name]) => names.has(name));
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
