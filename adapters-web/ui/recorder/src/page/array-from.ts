/**
 * `Array.from` as the language says, for every use in the bundle: some libraries replace it by one that knows no mapping.
 * The build puts this in its place.
 */
export function arrayFrom<T, U = T>(
  from: Iterable<T> | ArrayLike<T>,
  map?: (each: T, index: number) => U,
): U[] {
  const list: U[] = [];
  const add = (each: T): number => list.push(map ? map(each, list.length) : (each as unknown as U));
  if (Symbol.iterator in from) for (const each of from) add(each);
  else for (let index = 0; index < from.length; index++) add(from[index] as T);
  return list;
}
