import { shortName } from '../format/shortName';
import { tellBreach, tellUnknown, type Told } from './tell';
import type { Verdict } from './verdict';

/** For people: what is wrong first, how to mend it below, the sum at the end. */
export function* asText(verdict: Verdict): Iterable<string> {
  const { service, breaches, exempt, unknown } = verdict;
  for (const breach of breaches) {
    yield* lines('', breach, tellBreach(breach, service));
  }
  for (const one of unknown) {
    yield* lines('cannot tell: ', one, tellUnknown(one));
  }
  for (const one of exempt) {
    const { id, message } = tellBreach(one, service);
    yield `${one.path}:${one.line}: allowed: ${message} [${id}]\n`;
  }
  yield `${sum(verdict)}\n`;
}

function* lines(
  prefix: string,
  { path, line }: { path: string; line: number },
  { id, message, remedy }: Told,
) {
  yield `${path}:${line}: ${prefix}${message} [${id}]\n`;
  yield `  ${remedy}\n`;
}

function sum({ service, statements, breaches, exempt, unknown }: Verdict) {
  const parts = [
    breaches.length > 0 && `${counted(breaches.length, 'rule')} broken`,
    unknown.length > 0 && `${counted(unknown.length, 'thing')} not known`,
    exempt.length > 0 && `${exempt.length} allowed by exemptions`,
  ].filter(Boolean);
  const result = parts.length > 0 ? parts.join(', ') : 'no rule is broken';
  return `${shortName(service)}: ${counted(
    statements,
    'statement',
  )} read, ${result}.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
