package broadsheet.desk.privacy;

import broadsheet.db.Transaction;
import broadsheet.mail.MailAddress;
import broadsheet.mail.Outbox;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Letters that were sent or wait to be sent, newsletters among them. */
final class LetterShelf implements Shelf {
    private final Outbox outbox = new Outbox();

    @Override
    public String word() {
        return "letters";
    }

    @Override
    public List<Found> find(Handle sql, String mail) {
        return outbox.to(sql, MailAddress.parse(mail)).stream()
                .map(letter -> {
                    var all = new LinkedHashMap<String, String>();
                    all.put("kind", letter.kind());
                    all.put("subject", letter.subject());
                    all.put("posted", letter.posted().toString());
                    all.put("standing", letter.standing());
                    return new Found(letter.posted(), letter.subject(), "", all);
                })
                .toList();
    }

    @Override
    public int erase(Transaction transaction, String mail, boolean words, String nobody) {
        var address = MailAddress.parse(mail);
        int number = outbox.to(transaction.sql(), address).size();
        outbox.forget(transaction, address);
        return number;
    }
}
