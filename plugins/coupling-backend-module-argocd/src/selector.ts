/**
 * Whether labels fit a selector as kubectl takes it: `app=orders`,
 * `app!=orders`, `app in (orders, stock)`, `app notin (orders)`, `app` and
 * `!app`, with commas between them.
 *
 * @throws Error when it is no selector
 */
export function fitsSelector(
  labels: Record<string, string>,
  selector: string,
): boolean {
  return selector
    .split(/,(?![^(]*\))/)
    .map(each => each.trim())
    .every(requirement => fits(labels, requirement));
}

const KEY = '[\\w./-]+';
const SET = new RegExp(`^(${KEY})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const EQUAL = new RegExp(`^(${KEY})\\s*(==?|!=)\\s*([\\w.-]*)$`);
const EXISTS = new RegExp(`^(!?)\\s*(${KEY})$`);

function fits(labels: Record<string, string>, requirement: string): boolean {
  const set = SET.exec(requirement);
  if (set) {
    const values = set[3].split(',').map(value => value.trim());
    return values.includes(labels[set[1]]) === (set[2] === 'in');
  }
  const equal = EQUAL.exec(requirement);
  if (equal) return (labels[equal[1]] === equal[3]) === (equal[2] !== '!=');
  const exists = EXISTS.exec(requirement);
  if (exists) return exists[2] in labels === (exists[1] === '');
  throw new Error(`${requirement} is no label selector`);
}
