/** One entry of a select; `group` puts it below a heading with its neighbours of the same group. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/** The options of a native select, in order, grouped where they say so. */
export function Options({ options }: { readonly options: readonly Option[] }) {
  const groups = Map.groupBy(options, (option) => option.group);
  return [...groups].map(([group, members]) => {
    const list = members.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ));
    return group === undefined ? (
      list
    ) : (
      <optgroup key={group} label={group}>
        {list}
      </optgroup>
    );
  });
}
