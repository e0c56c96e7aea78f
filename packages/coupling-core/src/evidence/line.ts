import type { Naming } from '../shared/naming';
import { kindOf, type Evidence } from './evidence';

/**
 * An item of evidence in one line, like `orders reads orders.order (observed)`.
 *
 * @public
 */
export function evidenceLine(evidence: Evidence, name: Naming): string {
  return kindOf(evidence).line(evidence, name).filter(Boolean).join(' ');
}
