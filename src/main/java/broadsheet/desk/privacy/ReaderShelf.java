package broadsheet.desk.privacy;

import broadsheet.db.Transaction;
import broadsheet.discussion.AccountComments;
import broadsheet.people.reader.Reader;
import broadsheet.people.reader.Readership;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** A reader's account; its comments lie on their own shelf, for they carry the address. */
final class ReaderShelf implements Shelf {
    private final Readership readership;
    private final AccountComments comments = new AccountComments();

    ReaderShelf(Readership readership) {
        this.readership = readership;
    }

    @Override
    public String word() {
        return "reader";
    }

    private static String small(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Found> find(Handle sql, String mail) {
        return readership.readers().ofMail(sql, small(mail)).map(reader -> found(sql, reader)).stream()
                .toList();
    }

    private Found found(Handle sql, Reader reader) {
        var all = new LinkedHashMap<String, String>();
        all.put("id", reader.id());
        all.put("name", reader.name());
        all.put("since", reader.since().toString());
        var profile = reader.profile();
        all.put("profile", profile == null ? "" : profile);
        var sessions =
                readership.sessions().of(sql, reader.id(), readership.clock().instant());
        all.put(
                "sessions",
                sessions.stream()
                        .map(session -> session.browser() + ", " + session.created())
                        .collect(Collectors.joining("; ")));
        all.put(
                "muted",
                readership.mutes().of(sql, reader.id()).stream()
                        .map(one -> one.name())
                        .collect(Collectors.joining("; ")));
        return new Found(reader.since(), reader.name(), profile == null ? "" : profile, all);
    }

    @Override
    public int erase(Transaction transaction, String mail, boolean words, String nobody) {
        var reader = readership.readers().ofMail(transaction.sql(), small(mail)).orElse(null);
        if (reader == null) return 0;
        comments.keepShutOut(transaction, reader.id(), reader.mail());
        // What its writer had taken back already carries no address, but the account still.
        if (words) comments.takeWords(transaction, reader.id());
        else comments.takeNames(transaction, reader.id(), nobody);
        readership.readers().remove(transaction, reader);
        return 1;
    }
}
