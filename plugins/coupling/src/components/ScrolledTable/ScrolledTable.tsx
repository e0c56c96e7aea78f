import Paper from '@material-ui/core/Paper';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TableContainer from '@material-ui/core/TableContainer';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { couplingTranslationRef } from '../../translation';

/**
 * Holds a table that is wider than a narrow window. Once there is something
 * to scroll, the arrow keys do it as well: the container takes the focus.
 */
export const ScrolledTable = (props: {
  label: string;
  /** Without a surface of its own, in a place that has one. */
  flat?: boolean;
  children: ReactNode;
}) => {
  const { label, flat, children } = props;
  const [container, scrolls] = useScrolls();
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <TableContainer
      ref={container}
      {...(!flat && { component: Paper })}
      {...(scrolls && {
        role: 'region',
        // The section around it has the name alone.
        'aria-label': t('state.scrolls', { label }),
        tabIndex: 0,
      })}
    >
      {children}
    </TableContainer>
  );
};

/** Whether an element's content is wider than the element, now. */
function useScrolls() {
  const container = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = container.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() =>
      setScrolls(element.scrollWidth > element.clientWidth),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [container, scrolls] as const;
}
