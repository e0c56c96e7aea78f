/** What a limit has seen. */
export interface LimitFigures {
  answered: number;
  refused: number;
  /** Most that was answered in one hour. */
  mostInAnHour: number;
}

/** GitHub's primary rate limit: so many points in each hour, used or not. */
export class RateLimit {
  #windowEnds = 0;
  #used = 0;
  #figures: LimitFigures = { answered: 0, refused: 0, mostInAnHour: 0 };

  constructor(
    private readonly options: {
      limit: number;
      /** Used by others in each window. */
      usedByOthers: number;
      hourMs: number;
    },
  ) {}

  /** Takes a point, and says what the headers of the answer are. */
  take(now: number): { allowed: boolean; headers: Record<string, string> } {
    const { limit, usedByOthers, hourMs } = this.options;
    if (now >= this.#windowEnds) {
      this.#windowEnds = now + hourMs;
      this.#used = usedByOthers;
    }
    const allowed = this.#used < limit;
    this.#used += allowed ? 1 : 0;
    this.#figures[allowed ? 'answered' : 'refused'] += 1;
    this.#figures.mostInAnHour = Math.max(
      this.#figures.mostInAnHour,
      this.#used - usedByOthers,
    );
    return {
      allowed,
      headers: {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-used': String(this.#used),
        'x-ratelimit-remaining': String(limit - this.#used),
        'x-ratelimit-reset': String(Math.ceil(this.#windowEnds / 1000)),
      },
    };
  }

  figures(): LimitFigures {
    return this.#figures;
  }
}
