import { useCallback, useRef, useState } from 'react';

/** The width of an element in pixels, kept up to date; `initial` until it is known. */
export function useWidth(initial: number) {
  const [width, setWidth] = useState(initial);
  const observer = useRef<ResizeObserver>();

  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (element && typeof ResizeObserver !== 'undefined') {
      observer.current = new ResizeObserver(([entry]) =>
        setWidth(entry.contentRect.width),
      );
      observer.current.observe(element);
    }
  }, []);

  return { ref, width };
}
