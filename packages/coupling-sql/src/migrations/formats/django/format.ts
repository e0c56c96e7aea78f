import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { forwardFile, linesOf } from '../readings';

const OPERATION =
  /^--\r?\n-- (?:(?:Create|Delete|Rename) model|(?:Add|Alter|Remove|Rename) field|(?:Create|Remove|Rename) index|(?:Create|Remove|Add) constraint|Alter (?:unique_together|index_together|order_with_respect_to|model table|model managers|model options)|Raw (?:SQL|Python) operation|Custom state\/database change combination|Change (?:Meta|managers))\b[^\n]*\n--\r?$/m;
const NOT_SQL =
  /^-- (?:THIS OPERATION CANNOT BE WRITTEN AS SQL|MIGRATION NOW PERFORMS OPERATION THAT CANNOT BE WRITTEN AS SQL)/;

/** What `manage.py sqlmigrate` writes. */
export const djangoFormat: MigrationFormat = {
  id: 'django',
  title: 'Django sqlmigrate',
  recognised:
    'a script with the comments of sqlmigrate; says where Django runs Python',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      if (!forced && !OPERATION.test(file.text)) continue;
      const notSql: number[] = [];
      let number = 0;
      for (const { text } of linesOf(file.text)) {
        number += 1;
        if (NOT_SQL.test(text)) notSql.push(number);
      }
      claimed.set(file.path, forwardFile(file, 'script', { notSql }));
    }
    return claimed;
  },
};
