package broadsheet.front;

import broadsheet.front.page.TeaserView;
import broadsheet.front.page.Told;
import broadsheet.front.page.Words;
import broadsheet.story.Byline;
import broadsheet.story.Kind;
import broadsheet.story.Teaser;
import broadsheet.story.document.ShownPicture;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.ZoneId;
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
    private final ZoneId zone;
    private final Set<Slug> shown = new HashSet<>();

    /** @param language of the page they stand on */
    TeaserSetter(Galley galley, Language language) {
        this.galley = galley;
        this.language = language;
        this.words = Words.in(language, galley.furniture().words());
        this.zone = galley.furniture().paper().zone();
    }

    /** Keeps a picture from standing here, because the page shows it elsewhere. */
    TeaserSetter without(@Nullable Slug picture) {
        if (picture != null) shown.add(picture);
        return this;
    }

    /** Whether it has a picture that the page does not show yet. */
    boolean hasFreshPicture(Teaser teaser) {
        return teaser.picture() != null && !shown.contains(teaser.picture());
    }

    List<TeaserView> set(List<Teaser> teasers, @Nullable Slot slot) {
        if (slot != null) fetch(teasers);
        return teasers.stream().map(teaser -> set(teaser, slot)).toList();
    }

    List<TeaserView> signed(List<Teaser> teasers, @Nullable Slot slot) {
        if (slot != null) fetch(teasers);
        return teasers.stream().map(teaser -> signed(teaser, slot)).toList();
    }

    /** Reads their pictures at once. */
    private void fetch(List<Teaser> teasers) {
        galley.fetch(teasers.stream()
                .map(Teaser::picture)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** With the hour, for a list of the newest. */
    TeaserView latest(Teaser teaser) {
        return set(teaser, null, words.hour(teaser.published(), zone));
    }

    /** With the names of those who wrote it, and for an opinion the face. */
    TeaserView signed(Teaser teaser, @Nullable Slot slot) {
        var face = teaser.kind() == Kind.OPINION ? portrait(teaser.bylines()) : null;
        return set(teaser, slot).by(galley.names(teaser.bylines()), face);
    }

    /** @param slot where its picture stands; null for words alone */
    TeaserView set(Teaser teaser, @Nullable Slot slot) {
        return set(teaser, slot, words.shortDay(teaser.published(), zone));
    }

    /** Its headline and day, without a picture. */
    TeaserView inBrief(Teaser teaser) {
        return set(teaser, null, words.day(teaser.published(), zone));
    }

    private TeaserView set(Teaser teaser, @Nullable Slot slot, Told published) {
        galley.shows("story:" + teaser.id());
        var kind = teaser.kind().word();
        var own = Words.in(teaser.language(), words);
        var label = teaser.kind() == Kind.NEWS ? "" : own.say("kind." + kind);
        boolean foreign = !teaser.language().equals(language);
        return new TeaserView(
                teaser.path(),
                teaser.kicker().equalsIgnoreCase(label) ? "" : teaser.kicker(),
                teaser.headline(),
                teaser.standfirst(),
                kind,
                label,
                own.languageOn(teaser.language()),
                "",
                published,
                foreign ? teaser.language().tag() : null,
                foreign ? teaser.language().direction().attribute() : null,
                slot == null ? null : picture(teaser.picture(), slot),
                null);
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
