import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { forwardFile } from '../readings';

const PATH = /(?:^|\/)supabase\/migrations\/\d+_[^/]*\.sql$/;

/** Supabase. */
export const supabaseFormat: MigrationFormat = {
  id: 'supabase',
  title: 'Supabase',
  recognised: 'supabase/migrations/1_name.sql; has nothing that goes back',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      if (!forced && !PATH.test(file.path)) continue;
      claimed.set(file.path, forwardFile(file, 'migration'));
    }
    return claimed;
  },
};
