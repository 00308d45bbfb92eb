package broadsheet.sample;

import broadsheet.db.Transaction;
import broadsheet.story.Newsdesk;
import broadsheet.story.Stories;
import broadsheet.story.document.DocumentJson;
import broadsheet.story.passage.Anchor;
import broadsheet.story.passage.Notes;
import broadsheet.story.passage.Suggestions;
import broadsheet.story.work.WorkingCopies;
import broadsheet.text.Slug;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Writes what the newsroom says to itself in the margin of stories that are being made. */
final class SampleMargin {
    private static final String BY_NAME = "select id from story where slug = ?";

    private final Notes notes = new Notes();
    private final Suggestions suggestions = new Suggestions();
    private final Stories stories = new Stories();
    private final WorkingCopies copies = new WorkingCopies(stories, new Newsdesk(stories));

    void write(Transaction transaction, String html) {
        var page = Jsoup.parse(html);
        for (var note : page.select("section")) put(transaction, note);
        for (var one : page.select("article")) suggest(transaction, one);
    }

    /** The text of the story with some words in the place of others. */
    private void suggest(Transaction transaction, Element one) {
        var copy = copies.find(transaction.sql(), story(transaction, one)).orElseThrow();
        var text = DocumentJson.write(copy.story().content().body());
        for (var change : one.select("p")) {
            var before = change.select("del").text();
            if (!text.contains(before)) throw new IllegalArgumentException("“%s” stands nowhere.".formatted(before));
            text = text.replace(before, change.select("ins").text());
        }
        var by = new Slug(one.attr("data-by"));
        suggestions.begin(transaction, copy, copy.version(), by, DocumentJson.read(text));
    }

    private static String story(Transaction transaction, Element about) {
        return transaction
                .sql()
                .createQuery(BY_NAME)
                .bind(0, about.attr("data-story"))
                .mapTo(String.class)
                .one();
    }

    private void put(Transaction transaction, Element note) {
        var id = story(transaction, note);
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
