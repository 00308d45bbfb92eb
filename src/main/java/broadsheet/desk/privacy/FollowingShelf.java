package broadsheet.desk.privacy;

import broadsheet.db.Transaction;
import broadsheet.discussion.Followers;
import broadsheet.discussion.Following;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Conversations an address hears of by mail, or was asked about. */
final class FollowingShelf implements Shelf {
    private final Followers followers;

    FollowingShelf(Followers followers) {
        this.followers = followers;
    }

    @Override
    public String word() {
        return "followings";
    }

    @Override
    public List<Found> find(Handle sql, String mail) {
        return followers.of(sql, mail).stream().map(FollowingShelf::found).toList();
    }

    private static Found found(Following following) {
        var all = new LinkedHashMap<String, String>();
        all.put("thread", following.thread());
        all.put("asked", following.asked().toString());
        all.put("often", following.often().word());
        all.put("confirmed", Boolean.toString(following.confirmed()));
        return new Found(following.asked(), following.often().word(), "", all);
    }

    @Override
    public int erase(Transaction transaction, String mail, boolean words, String nobody) {
        var all = followers.of(transaction.sql(), mail);
        for (var following : all) followers.stop(transaction, following);
        return all.size();
    }
}
