package broadsheet.front;

import broadsheet.db.Database;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Letter;
import broadsheet.discussion.Writer;
import broadsheet.http.Form;
import broadsheet.http.Request;
import broadsheet.story.Teaser;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form for comments, as they typed it.
 *
 * @param parent the comment it answers; null when it answers none, or none that is there
 * @param spot of that comment as the form names it; empty for none
 * @param as under which name, see {@link Signature#of}
 */
record Written(@Nullable Comment parent, String spot, String key, String name, String mail, String text, String as) {
    /** An address that no comment has, so that a form which names a comment that is not there is refused. */
    private static final String NO_COMMENT = "none";

    static Written empty(Comment parent, String spot) {
        return new Written(parent, spot, Discussion.freshKey(), "", "", "", "");
    }

    static Written of(Form form, Discussion discussion, Database database, Teaser story) {
        var spot = form.text("parent").orElse("").strip();
        var parent = spot.isEmpty()
                ? null
                : database.read(sql -> discussion.comments().at(sql, story.id(), spot))
                        .orElse(null);
        return new Written(
                parent,
                spot,
                form.text("key").orElse(""),
                form.text("name").orElse(""),
                form.text("mail").orElse(""),
                form.text("text").orElse(""),
                form.text("as").orElse(""));
    }

    /** For a comment that answers none. */
    static Written blank() {
        return new Written(null, "", Discussion.freshKey(), "", "", "", "");
    }

    /** The same under the other name. */
    Written signed(String other) {
        return new Written(parent, spot, key, name, mail, text, other);
    }

    Letter letter(Teaser story, Request request, Writer writer) {
        var answered = spot.isEmpty() ? null : parent == null ? NO_COMMENT : parent.id();
        return new Letter(
                story.section(),
                story.slug(),
                answered,
                writer,
                text,
                key.isEmpty() ? null : key,
                request.clientAddress());
    }
}
