package broadsheet.desk.editor;

import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Story;
import broadsheet.story.work.Reach;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Looks a typed head through, and says in the person's language what cannot stay so, in which field. */
final class HeadRules {
    /** A standfirst is a sentence or two; beyond this something was pasted into the wrong field. */
    private static final int LONGEST = 2_000;

    private final Bench bench;
    private final Handle sql;
    private final Messages words;
    private final Cast cast;
    private final List<Trouble> found = new ArrayList<>();

    HeadRules(Bench bench, Handle sql, Messages words, Cast cast) {
        this.bench = bench;
        this.sql = sql;
        this.words = words;
        this.cast = cast;
    }

    /**
     * @param before the story as it is
     * @return empty if it can be saved
     */
    List<Trouble> wrong(HeadFields typed, Story before, Reach reach) {
        headline(typed);
        for (var name : List.of("kicker", "standfirst", "dateline", "bylines")) {
            if (typed.text(name).length() > LONGEST) object(name, "wrong.long", LONGEST);
        }
        if (Arrays.stream(Kind.values()).noneMatch(kind -> kind.word().equals(typed.text("kind"))))
            object("kind", "wrong.kind");
        if (!Language.fits(typed.text("language"))) object("language", "wrong.language");
        topics(typed, before);
        picture(typed, before);
        address(typed, before);
        bylines(typed, before, reach);
        return List.copyOf(found);
    }

    private void object(String place, String key, Object... parts) {
        found.add(new Trouble(place, words.say(key, parts)));
    }

    private void headline(HeadFields typed) {
        var headline = typed.text("headline");
        if (headline.isEmpty()) object("headline", "wrong.headline");
        if (headline.length() > Content.LONGEST_HEADLINE) object("headline", "wrong.long", Content.LONGEST_HEADLINE);
    }

    private void topics(HeadFields typed, Story before) {
        typed.named(cast)
                .filter(line -> before.content().topics().stream()
                        .noneMatch(topic -> topic.text().equals(line)))
                .forEach(line -> object("topics", "wrong.topic", line));
    }

    private void picture(HeadFields typed, Story before) {
        var picture = typed.text("picture");
        var had = before.content().picture();
        if (picture.isEmpty() || had != null && had.text().equals(picture)) return;
        if (!Slug.fits(picture) || bench.pictures().find(sql, new Slug(picture)).isEmpty())
            object("picture", "wrong.picture", picture);
    }

    private void address(HeadFields typed, Story before) {
        var section = typed.text("section");
        var slug = typed.text("slug");
        boolean same = section.equals(before.section().text())
                && slug.equals(before.slug().text());
        if (same) return;
        if (!cast.hasSection(section)) object("section", "wrong.section");
        else if (!Slug.fits(slug)) object("slug", "wrong.slug");
        else if (before.published() != null) object("slug", "wrong.address.fixed");
        else if (bench.stories().taken(sql, new Slug(section), new Slug(slug)))
            object("slug", "wrong.address.taken", "/" + section + "/" + slug);
    }

    /** Whoever sees their own stories alone would lose this one. */
    private void bylines(HeadFields typed, Story before, Reach reach) {
        var bylines = typed.lines("bylines");
        if (bylines.stream().anyMatch(line -> line.startsWith("|"))) {
            object("bylines", "wrong.byline");
            return;
        }
        var people = bylines.stream().map(cast::byline).toList();
        var own = new Byline.Staff(reach.person());
        var had = before.content().bylines();
        boolean lost = !people.isEmpty() && !people.contains(own) && (had.isEmpty() || had.contains(own));
        if (!reach.isWhole() && lost) object("bylines", "wrong.own.name");
    }
}
