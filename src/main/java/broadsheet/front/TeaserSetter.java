package broadsheet.front;

import broadsheet.front.page.TeaserView;
import broadsheet.front.page.Words;
import broadsheet.story.Byline;
import broadsheet.story.Kind;
import broadsheet.story.Teaser;
import broadsheet.story.document.ShownPicture;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets teasers on one page. A picture stands on a page once; where it would stand again, the words stand alone. */
final class TeaserSetter {
    private final Galley galley;
    private final Language language;
    private final Words words;
    private final Set<Slug> shown = new HashSet<>();

    /** @param language of the page they stand on */
    TeaserSetter(Galley galley, Language language) {
        this.galley = galley;
        this.language = language;
        this.words = Words.in(language);
    }

    /** Keeps a picture from standing here, because the page shows it elsewhere. */
    TeaserSetter without(@Nullable Slug picture) {
        if (picture != null) shown.add(picture);
        return this;
    }

    List<TeaserView> set(List<Teaser> teasers, @Nullable Slot slot) {
        if (slot != null) {
            galley.fetch(teasers.stream()
                    .map(Teaser::picture)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
        }
        return teasers.stream().map(teaser -> set(teaser, slot)).toList();
    }

    /** @param slot where its picture stands; null for words alone */
    TeaserView set(Teaser teaser, @Nullable Slot slot) {
        galley.shows("story:" + teaser.id());
        boolean foreign = !teaser.language().equals(language);
        var own = Words.in(teaser.language());
        var zone = galley.furniture().paper().zone();
        return new TeaserView(
                teaser.path(),
                teaser.kicker(),
                teaser.headline(),
                teaser.standfirst(),
                teaser.kind().word(),
                teaser.kind() == Kind.NEWS
                        ? ""
                        : own.say("kind." + teaser.kind().word()),
                galley.names(teaser.bylines()),
                words.shortDay(teaser.published(), zone),
                foreign ? teaser.language().tag() : null,
                foreign ? teaser.language().direction().attribute() : null,
                slot == null ? null : picture(teaser.picture(), slot),
                teaser.kind() == Kind.OPINION ? portrait(teaser.bylines()) : null);
    }

    private @Nullable ShownPicture picture(@Nullable Slug slug, Slot slot) {
        if (slug == null || !shown.add(slug)) return null;
        var picture = galley.picture(slug, slot);
        return picture == null ? null : picture.decorative();
    }

    private @Nullable ShownPicture portrait(List<Byline> bylines) {
        if (bylines.isEmpty() || !(bylines.getFirst() instanceof Byline.Staff(var slug))) return null;
        var person = galley.person(slug);
        var face = person == null ? null : galley.picture(person.picture(), Slot.PORTRAIT);
        return face == null ? null : face.decorative();
    }
}
