// A map that forgets, for what lives as long as a job.

/** Of more than `most` entries the one that was set first goes; setting one anew makes it the last. */
export class Recent<Key, Value> extends Map<Key, Value> {
  readonly #most: number;
  readonly #onForgotten: (value: Value) => void;

  constructor(most: number, onForgotten: (value: Value) => void = () => {}) {
    super();
    this.#most = most;
    this.#onForgotten = onForgotten;
  }

  override set(key: Key, value: Value): this {
    this.delete(key);
    super.set(key, value);
    if (this.size > this.#most) {
      for (const [oldest, forgotten] of this) {
        this.delete(oldest);
        this.#onForgotten(forgotten);
        break;
      }
    }
    return this;
  }
}
