import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { nameOf } from '../paths';
import { blanked, forwardFile, leaveOut, rangesByLine } from '../readings';

const NAME = /^\d+\.sql$/;
const UPS = /^(?:#|--).*!Ups.*$/;
const DOWNS = /^(?:#|--).*!Downs.*$/;
/** What its documentation has one write; Play takes any such line. */
const EVIDENCE = /^[ \t]*(?:#|--)[ \t-]*!Ups[ \t]*\r?$/m;

/** Evolutions of the Play framework, whose markers need not be SQL. */
export const playFormat: MigrationFormat = {
  id: 'play',
  title: 'Play evolutions',
  recognised: '1.sql with # --- !Ups; leaves out the part below # --- !Downs',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      const { path, text } = file;
      if (!EVIDENCE.test(text) || !(forced || NAME.test(nameOf(path)))) {
        if (forced) claimed.set(path, forwardFile(file, 'ups'));
        continue;
      }
      let part: string | undefined = 'heading';
      const ranges = rangesByLine(text, line => {
        const trimmed = line.trim();
        if (UPS.test(trimmed)) {
          part = undefined;
          return 'marker';
        }
        if (DOWNS.test(trimmed)) part = 'downs';
        // Before the first marker nothing is run; SQL there is looked at.
        return part === 'heading' && !/^#/.test(trimmed) ? undefined : part;
      });
      const said = ({ as }: { as: string }) => as === 'downs';
      const reading = leaveOut(file, 'ups', ranges.filter(said));
      claimed.set(path, { ...reading, forward: blanked(text, ranges) });
    }
    return claimed;
  },
};
