/** Listens until the answer is called. What `heard` throws goes to `onError`, not into the page. */
export function listen<E extends Event>(
  target: EventTarget,
  name: string,
  heard: (event: E) => void,
  onError: (error: unknown) => void,
): () => void {
  const safely = (event: Event): void => {
    try {
      heard(event as E);
    } catch (error) {
      onError(error);
    }
  };
  target.addEventListener(name, safely);
  return () => target.removeEventListener(name, safely);
}
