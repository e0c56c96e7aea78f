import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { nameOf } from '../paths';
import { forwardFile, leaveOut, linesOf, type Range } from '../readings';

/** goose takes the number that a name begins with for the version. */
const NAME = /^\d+(?:_.*)?\.sql$/;
const ANNOTATION = /^--\s*(\+goose .*?)\s*$/i;

/** pressly/goose: one file, whose second part takes the first back. */
export const gooseFormat: MigrationFormat = {
  id: 'goose',
  title: 'goose',
  recognised:
    '1_name.sql with -- +goose Up; leaves out the part below -- +goose Down',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      if (!forced && !NAME.test(nameOf(file.path))) continue;
      const down = downOf(file.text);
      if (down) claimed.set(file.path, leaveOut(file, 'up', down));
      else if (forced) claimed.set(file.path, forwardFile(file, 'up'));
    }
    return claimed;
  },
};

/**
 * The part below the marker; undefined where nothing goes forward, which is an
 * error to goose. Inside of StatementBegin and StatementEnd it is one, too.
 */
function downOf(text: string): Range[] | undefined {
  let up: string | undefined;
  let isStatement = false;
  for (const { text: line, start } of linesOf(text)) {
    const annotation = ANNOTATION.exec(line)?.[1];
    if (annotation === undefined) continue;
    if (up === undefined) {
      if (!isSaid('+goose Up', annotation, true)) return undefined;
      up = annotation;
      continue;
    }
    // Newer versions take small letters, too; older ones would not run this.
    const isNewer = up !== '+goose Up';
    if (isSaid('+goose StatementBegin', annotation, isNewer)) {
      isStatement = true;
    } else if (isSaid('+goose StatementEnd', annotation, isNewer)) {
      isStatement = false;
    } else if (isSaid('+goose Down', annotation, isNewer) && !isStatement) {
      return [{ start, end: text.length, as: 'down' }];
    }
  }
  return up === undefined ? undefined : [];
}

function isSaid(name: string, annotation: string, inAnyCase: boolean): boolean {
  return inAnyCase
    ? annotation.toLowerCase() === name.toLowerCase()
    : annotation === name;
}
