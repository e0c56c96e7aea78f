import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { byFolder, nameOf } from '../paths';
import { forwardFile, leaveOut, linesOf } from '../readings';

const NAME = /^\d+(?:\.\d+)?(?:_.*)?\.sql$/;
/** The tool reads any comment of `//` with the word in it as the marker. */
const UNDO = /^--\s*\/\/.*@UNDO/;
const EVIDENCE = /^[ \t]*--[ \t]*\/\/[ \t]*@UNDO[ \t]*\r?$/m;

/** MyBatis Migrations, and dbdeploy, which has the same marker. */
export const mybatisFormat: MigrationFormat = {
  id: 'mybatis',
  title: 'MyBatis Migrations',
  recognised: '1_name.sql; leaves out the part below -- //@UNDO',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const inFolder of byFolder(files).values()) {
      const own = inFolder.filter(({ path }) => NAME.test(nameOf(path)));
      if (!forced && !own.some(({ text }) => EVIDENCE.test(text))) continue;
      for (const file of forced ? inFolder : own) {
        const start = undoOf(file.text);
        const range = { start: start ?? 0, end: file.text.length, as: 'undo' };
        claimed.set(file.path, {
          ...(start === undefined
            ? forwardFile(file, 'do')
            : leaveOut(file, 'do', [range])),
          placeholders: {},
        });
      }
    }
    return claimed;
  },
};

function undoOf(text: string): number | undefined {
  for (const line of linesOf(text)) {
    if (UNDO.test(line.text.trim())) return line.start;
  }
  return undefined;
}
