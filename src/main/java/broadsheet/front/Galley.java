package broadsheet.front;

import broadsheet.consent.Terms;
import broadsheet.discussion.Discussion;
import broadsheet.front.page.BylineView;
import broadsheet.front.page.Surroundings;
import broadsheet.html.theme.Theme;
import broadsheet.media.Picture;
import broadsheet.media.PictureFiles;
import broadsheet.people.Person;
import broadsheet.related.Relations;
import broadsheet.related.Storylines;
import broadsheet.related.quotation.Quoted;
import broadsheet.story.Byline;
import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import broadsheet.story.document.ShownPicture;
import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A page while it is put together: reads one moment of the records and notes the key of everything it is given. */
final class Galley {
    /** The key of what stands around every page. */
    static final String FRAME = "frame";

    /** The smallest variant is sharp enough for a face. */
    private static final int PORTRAIT_WIDTH = 320;

    /** One row beside a story, and the story itself. */
    private static final int NEWEST = 5;

    /** What a browser without srcset gets. */
    private static final int MIDDLING_WIDTH = 800;

    private final Records records;
    private final Handle sql;
    private final Drawers drawers;
    private final long begun;
    private Furniture furniture;
    private final Set<String> keys = new HashSet<>();
    private boolean wordsOnly;
    private final Map<Slug, Optional<Picture>> pictures = new HashMap<>();

    /** @param begun what {@link Drawers#begin} said before the first statement */
    Galley(Records records, Handle sql, Drawers drawers, long begun) {
        this.records = records;
        this.sql = sql;
        this.drawers = drawers;
        this.begun = begun;
        this.furniture = drawers.furniture(sql, begun);
        shows(FRAME);
    }

    /** The same without pictures on the page, for who is sparing with data. */
    Galley inWords() {
        wordsOnly = true;
        return this;
    }

    /** The same in another theme than the paper's own. */
    Galley in(Theme theme, @Nullable Surroundings around) {
        furniture = furniture.in(theme, around);
        return this;
    }

    /** The same for readers who have answered the notice: without it. */
    Galley asking(Terms terms) {
        furniture = furniture.asking(terms);
        return this;
    }

    Galley answered() {
        furniture = furniture.forTheAnswered();
        return this;
    }

    Handle sql() {
        return sql;
    }

    Stories stories() {
        return records.stories();
    }

    Discussion discussion() {
        return records.discussion();
    }

    Relations relations() {
        return records.relations();
    }

    Quoted quoted() {
        return records.quoted();
    }

    Storylines storylines() {
        return records.storylines();
    }

    Furniture furniture() {
        return furniture;
    }

    /** Notes that the page shows this. */
    void shows(String key) {
        keys.add(key);
    }

    Set<String> keys() {
        return keys;
    }

    /** Somebody of the staff, if there is such a person. */
    @Nullable
    Person person(Slug slug) {
        shows("person:" + slug);
        return furniture.people().get(slug);
    }

    /** The newest stories of a section, a few more than a page shows beside a story. */
    List<Teaser> newest(Slug section) {
        shows("section:" + section);
        return drawers.newest(section, begun, () -> stories().inSection(sql, section, NEWEST, 0));
    }

    /** Takes or reads several pictures at once. */
    void fetch(Collection<Slug> slugs) {
        var missing = new ArrayList<Slug>();
        for (var slug : slugs) {
            if (pictures.containsKey(slug)) continue;
            shows("picture:" + slug);
            var kept = drawers.picture(slug);
            if (kept == null) missing.add(slug);
            else pictures.put(slug, kept);
        }
        if (missing.isEmpty()) return;
        var read = records.pictures().find(sql, missing);
        for (var slug : missing) {
            var found = Optional.ofNullable(read.get(slug));
            pictures.put(slug, found);
            drawers.keep(begun, slug, found);
        }
    }

    @Nullable
    Picture picture(Slug slug) {
        fetch(List.of(slug));
        return pictures.getOrDefault(slug, Optional.empty()).orElse(null);
    }

    /** A picture in its place; null where there is none of this name. */
    @Nullable
    ShownPicture picture(@Nullable Slug slug, Slot slot) {
        var picture = slug == null || wordsOnly ? null : picture(slug);
        return picture == null ? null : shown(picture, slot);
    }

    private static ShownPicture shown(Picture picture, Slot slot) {
        boolean face = slot == Slot.PORTRAIT;
        int middling = Math.min(face ? PORTRAIT_WIDTH : MIDDLING_WIDTH, picture.width());
        return new ShownPicture(
                picture.width(),
                picture.height(),
                picture.alt(),
                picture.caption(),
                picture.licence().isEmpty() ? picture.credit() : picture.credit() + ", " + picture.licence(),
                PictureFiles.address(picture, middling, "jpg"),
                face ? "" : PictureFiles.srcset(picture, "jpg"),
                face ? PictureFiles.address(picture, middling, "webp") : PictureFiles.srcset(picture, "webp"),
                slot.sizes(),
                picture.focus().classes());
    }

    /** Who wrote it, with a face where there is one. */
    List<BylineView> bylines(List<Byline> bylines) {
        return bylines.stream().map(this::byline).toList();
    }

    private BylineView byline(Byline byline) {
        return switch (byline) {
            case Byline.Guest(var name, var credit) -> new BylineView(name, null, credit, null);
            case Byline.Staff(var slug) -> {
                var person = person(slug);
                yield person == null ? new BylineView(slug.text(), null, "", null) : byline(person);
            }
        };
    }

    BylineView byline(Person person) {
        var portrait = picture(person.picture(), Slot.PORTRAIT);
        return new BylineView(
                person.name(),
                "/authors/" + person.slug(),
                person.job(),
                portrait == null ? null : portrait.decorative());
    }

    /** Their names alone: "A, B". */
    String names(List<Byline> bylines) {
        var names = bylines.stream().map(byline -> switch (byline) {
            case Byline.Guest guest -> guest.name();
            case Byline.Staff(var slug) -> {
                var person = person(slug);
                yield person == null ? slug.text() : person.name();
            }
        });
        return String.join(", ", names.toList());
    }
}
