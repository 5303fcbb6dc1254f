/** What `make` makes, made when it is first asked for: for what takes long to make and most calls do without. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
