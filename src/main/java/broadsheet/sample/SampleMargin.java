package broadsheet.sample;

import broadsheet.db.Transaction;
import broadsheet.story.Stories;
import broadsheet.story.passage.Anchor;
import broadsheet.story.passage.Notes;
import broadsheet.text.Slug;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Writes what the newsroom says to itself in the margin of stories that are being made. */
final class SampleMargin {
    private static final String BY_NAME = "select id from story where slug = ?";

    private final Notes notes = new Notes();
    private final Stories stories = new Stories();

    void write(Transaction transaction, String html) {
        for (var note : Jsoup.parse(html).select("section")) put(transaction, note);
    }

    private void put(Transaction transaction, Element note) {
        var id = transaction
                .sql()
                .createQuery(BY_NAME)
                .bind(0, note.attr("data-story"))
                .mapTo(String.class)
                .one();
        var text = stories.working(transaction.sql(), id)
                .orElseThrow()
                .content()
                .body()
                .plainText();
        var quoted = note.attr("data-quoted");
        int at = text.indexOf(quoted);
        if (at < 0)
            throw new IllegalArgumentException("“%s” stands nowhere in %s.".formatted(quoted, note.attr("data-story")));
        var anchor = new Anchor(text.substring(0, at).replaceAll("\\s", "").length(), quoted);
        String made = null;
        for (var remark : note.select("p")) {
            var by = new Slug(remark.attr("data-by"));
            if (made == null) made = notes.put(transaction, id, anchor, by, remark.text());
            else notes.answer(transaction, id, made, by, remark.text());
        }
        var resolved = note.attr("data-resolved");
        if (made != null && !resolved.isEmpty()) notes.resolve(transaction, id, made, new Slug(resolved));
    }
}
