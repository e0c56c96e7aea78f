type Data = Record<string, unknown>;

/** A piece of a template: text, or an action with its words. */
const PIECES = /\{\{\s*(.*?)\s*\}\}/g;

/**
 * Renders what is used of Go's text/template: fields, `index`, `with`, and
 * `if eq … else`. As strict as Go: it is an error to ask a field of nothing.
 */
export function renderGoTemplate(template: string, data: Data): string {
  const parts = template.split(PIECES);
  let at = 0;

  function renderUntil(ends: string[], dot: unknown, isShown: boolean): string {
    let text = '';
    for (;;) {
      if (isShown) text += parts[at];
      const action = parts[at + 1];
      if (action === undefined || ends.includes(action)) return text;
      at += 2;
      const rendered = renderAction(action, dot, isShown);
      if (isShown) text += rendered;
    }
  }

  function renderAction(action: string, dot: unknown, isShown: boolean) {
    const [word, rest] = /^(with|if eq)\s+(.*)$/.exec(action)?.slice(1) ?? [];
    if (!word) return isShown ? print(evaluate(action, dot)) : '';
    const value = isShown ? evaluateAll(word, rest, dot) : undefined;
    const isTrue = isShown && Boolean(value);
    const then = renderUntil(
      ['else', 'end'],
      word === 'with' ? value : dot,
      isTrue,
    );
    let otherwise = '';
    if (parts[at + 1] === 'else') {
      at += 2;
      otherwise = renderUntil(['end'], dot, isShown && !isTrue);
    }
    at += 2;
    return isTrue ? then : otherwise;
  }

  return renderUntil([], data, true);
}

function evaluateAll(word: string, rest: string, dot: unknown): unknown {
  if (word === 'with') return evaluate(rest, dot);
  const [, field, text] = /^(\S+) "(.*)"$/.exec(rest)!;
  return evaluate(field, dot) === text;
}

function evaluate(expression: string, dot: unknown): unknown {
  const index = /^index (\S+) "(.*)"$/.exec(expression);
  if (index) return fieldOf(evaluate(index[1], dot), index[2]);
  if (!/^\.[\w.]*$/.test(expression)) {
    throw new Error(`Not known here: ${expression}`);
  }
  return expression
    .split('.')
    .filter(name => name !== '')
    .reduce(fieldOf, dot);
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) {
    throw new Error(`nil pointer evaluating ${name}`);
  }
  return (value as Data)[name];
}

function print(value: unknown): string {
  return value === undefined ? '<no value>' : String(value);
}
