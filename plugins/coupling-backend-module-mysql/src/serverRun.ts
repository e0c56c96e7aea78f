import { ServerSchema } from './catalog/ServerSchema';
import type { Owners } from './owners';
import type { Server } from './readServer';
import type { SessionOptions } from './sessionOptions';
import type { Session } from './session';

/** What the parts of one run on one server share. */
export interface ServerRun {
  session: Session;
  /** For errors. */
  where: SessionOptions;
  facts: Server;
  source: string;
  schema: ServerSchema;
  owners: Owners;
  now: Date;
}
