import { readFile } from 'node:fs/promises';
import {
  toCatalogModel,
  type CatalogEntity,
  type CatalogModel,
} from '@seams/coupling-core';
import { LineCounter, parseAllDocuments, type Document } from 'yaml';
import { fileProblem, UnusableInput } from '../UnusableInput';
import { toEntity } from './toEntity';
import { dependenciesOn, withRelations } from './withRelations';

/** Reads entity descriptors, as they stand in a catalog's YAML files. */
export async function readCatalogFiles(paths: string[]): Promise<CatalogModel> {
  const entities: CatalogEntity[] = [];
  for (const path of paths) {
    entities.push(...readEntities(path, await readText(path)));
  }
  const model = toCatalogModel(entities.map(withRelations));
  model.relations.push(...entities.flatMap(dependenciesOn));
  return model;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw fileProblem(path, error);
  }
}

function readEntities(path: string, text: string): CatalogEntity[] {
  const lineCounter = new LineCounter();
  const place = (offset: number) =>
    `${path}:${lineCounter.linePos(offset).line}`;
  const documents = parseAllDocuments(text, {
    lineCounter,
    prettyErrors: false,
  }) as Document.Parsed[];
  return documents.flatMap(document => {
    const [error] = document.errors;
    if (error)
      throw new UnusableInput(`${place(error.pos[0])}: ${error.message}`);
    const at = place(document.contents?.range[0] ?? 0);
    const value = toValue(document, at);
    if (value === null) return [];
    const entity = toEntity(value);
    if (entity) return [entity];
    throw new UnusableInput(
      `${at}: is not a catalog entity: it needs a kind and a metadata.name, as text`,
    );
  });
}

/** Aliases are resolved here, and too many of them are refused. */
function toValue(document: Document, at: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new UnusableInput(`${at}: ${(error as Error).message}`);
  }
}
