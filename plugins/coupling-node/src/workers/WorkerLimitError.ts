/** A question took a worker more than it may have. @public */
export class WorkerLimitError extends Error {
  /** @param limit - reads on from "took", like `more than 30 s` */
  constructor(readonly limit: string) {
    super(`took ${limit} and was stopped`);
    this.name = 'WorkerLimitError';
  }
}
