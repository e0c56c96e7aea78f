import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Brings the section named in the URL's hash into view and moves the focus
 * there. The browser tries this before the sections are drawn; this tries
 * once they are.
 */
export function useSectionInView(drawn: boolean) {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (!drawn || !hash) return;
    const section = document.getElementById(hash.slice(1));
    section?.scrollIntoView?.();
    section?.focus({ preventScroll: true });
  }, [drawn, hash, key]);
}
