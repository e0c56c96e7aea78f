import type {
  ClaimOptions,
  FileReading,
  MigrationFile,
  MigrationFormat,
} from '../../MigrationFormat';
import { forwardFile } from '../readings';
import { readChangelog } from './readChangelog';

const HEADER = /^\s*--\s*liquibase\s*formatted[^\n]*(?:\n|$)/i;

/** Liquibase with formatted SQL. */
export const liquibaseFormat: MigrationFormat = {
  id: 'liquibase',
  title: 'Liquibase',
  recognised:
    'name.sql that begins with --liquibase formatted sql; leaves out --rollback, ignored lines and changesets of other databases',
  claim(files, options) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      const reading = read(file, options);
      if (reading) claimed.set(file.path, reading);
    }
    return claimed;
  },
};

function read(
  file: MigrationFile,
  { dialect, forced }: ClaimOptions,
): FileReading | undefined {
  if (HEADER.test(file.text)) return readChangelog(file.text, dialect);
  return forced ? forwardFile(file, 'changelog') : undefined;
}
