package broadsheet.story.frontpage;

import broadsheet.story.Section;
import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A place on the front page that holds stories in an order.
 *
 * @param word as it is stored and sent: lead, seconds, strip, opinion, off, or section:SLUG
 */
public record Spot(String word) {
    /** The one story on top. */
    public static final Spot LEAD = new Spot("lead");

    /** Beside the lead. */
    public static final Spot SECONDS = new Spot("seconds");

    /** The row below both. */
    public static final Spot STRIP = new Spot("strip");

    /** The rail of signed views. */
    public static final Spot OPINION = new Spot("opinion");

    /** Kept off the front page; still in its section and everywhere else. */
    public static final Spot OFF = new Spot("off");

    private static final String SECTION = "section:";
    private static final int MOST_OFF = 50;

    /** What a section shows. */
    public static Spot of(Slug section) {
        return new Spot(SECTION + section);
    }

    /** All spots of a paper, from the top of the page down; what is kept off comes last. */
    public static List<Spot> all(Collection<Section> sections) {
        var spots = new ArrayList<>(List.of(LEAD, SECONDS, STRIP, OPINION));
        sections.forEach(section -> spots.add(of(section.slug())));
        spots.add(OFF);
        return spots;
    }

    /** The section it shows, if it is one of those. */
    public Optional<Slug> section() {
        var slug = word.startsWith(SECTION) ? word.substring(SECTION.length()) : "";
        return Slug.fits(slug) ? Optional.of(new Slug(slug)) : Optional.empty();
    }

    /** How many stories it has room for. */
    public int most() {
        return switch (word) {
            case "lead" -> 1;
            case "seconds" -> FrontPlan.SECONDS + 1;
            case "strip" -> FrontPlan.STRIP;
            case "opinion" -> FrontPlan.OPINIONS;
            case "off" -> MOST_OFF;
            default -> FrontPlan.PART;
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
