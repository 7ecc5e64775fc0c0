/** Where a difference is, taken apart for the reader. */
export type DifferencePlace = {
  /** `components`, `windows`, … or the field itself. */
  list: string;
  /** The entity, environment or release within the list. */
  item?: string;
  /** The field of the item. */
  name?: string;
  /** The needed entity, where the difference is in a requirement. */
  needed?: string;
};

export function placeOf(field: string): DifferencePlace {
  const match = /^(\w+)(?:\[([^\]]*)\])?(?:\.(\w+)(?:\[([^\]]*)\])?)?/.exec(
    field,
  );
  return match
    ? { list: match[1], item: match[2], name: match[3], needed: match[4] }
    : { list: field };
}
