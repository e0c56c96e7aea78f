import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { nameOf } from '../paths';
import { forwardFile } from '../readings';

/** The dump that Rails and Ecto keep of the schema. */
export const railsFormat: MigrationFormat = {
  id: 'rails',
  title: 'Rails or Ecto structure.sql',
  recognised:
    'structure.sql that fills schema_migrations; has nothing that goes back',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      const isOwn =
        /^(?:\w+_)?structure\.sql$/.test(nameOf(file.path)) &&
        file.text.includes('schema_migrations');
      if (isOwn || forced) claimed.set(file.path, forwardFile(file, 'schema'));
    }
    return claimed;
  },
};
