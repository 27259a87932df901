import { ensureIndexes, type Caller } from '@gridhall/service-kit';
import type { Collection, Db } from 'mongodb';

/** Somebody looked at personal data in the clear: who, at whose, what for, when. */
interface PersonalView {
  readonly applicationId: string;
  readonly staffId: string;
  readonly purpose: string;
  readonly requestId: string;
  readonly at: Date;
}

const COLLECTION = 'personal_views';

/** The record of looks at personal data (domain §3: "each such view is logged"); it holds none itself. */
export class PersonalViews {
  readonly #views: Collection<PersonalView>;

  constructor(
    private readonly db: Db,
    private readonly now: () => Date,
  ) {
    this.#views = db.collection<PersonalView>(COLLECTION);
  }

  /** Makes the indexes: who looked at this one, at whom did this one look. */
  async ensureIndexes(): Promise<void> {
    await ensureIndexes(this.db, COLLECTION, [{ key: { applicationId: 1, at: -1 } }, { key: { staffId: 1, at: -1 } }]);
  }

  /** Notes a look, durably, before anything is shown. */
  async note(applicationId: string, { staffId }: Caller, purpose: string, requestId: string): Promise<void> {
    await this.#views.insertOne({ applicationId, staffId, purpose, requestId, at: this.now() });
  }
}
