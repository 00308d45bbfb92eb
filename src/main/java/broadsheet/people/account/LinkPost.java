package broadsheet.people.account;

import broadsheet.db.Transaction;

/** Carries a one-time link to whom it is for. The roof says how: by mail when that is set up, else not at all. */
@FunctionalInterface
public interface LinkPost {
    /** No mail: the link has to be handed over. */
    LinkPost NONE = (_, _, _) -> false;

    /**
     * Posts a link, in the transaction that made it.
     *
     * @param secret of the link
     * @return whether it is on its way
     */
    boolean post(Transaction tx, OneTimeLink link, String secret);
}
