package broadsheet.front;

import broadsheet.front.page.AskingView;
import broadsheet.front.page.Foot;
import broadsheet.front.page.Frame;
import broadsheet.front.page.Link;
import broadsheet.front.page.Told;
import broadsheet.story.imprint.Imprint;
import broadsheet.story.imprint.Way;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the frame that stands around a page. */
final class Frames {
    private Frames() {}

    /** Around a page in the paper's own language that is in no section. */
    static Frame around(Furniture furniture) {
        return around(furniture, furniture.paper().language(), null);
    }

    /**
     * @param language of the page
     * @param section the reader is in
     */
    static Frame around(Furniture furniture, Language language, @Nullable Slug section) {
        return frame(furniture, language, section, null, "");
    }

    /** Around the front page. */
    static Frame dated(Furniture furniture, Told date) {
        return frame(furniture, furniture.paper().language(), null, date, "");
    }

    /** Around what was found for a question. */
    static Frame asked(Furniture furniture, String query) {
        return frame(furniture, furniture.paper().language(), null, null, query);
    }

    private static List<Link> menu(Furniture furniture, @Nullable Slug section) {
        var sections = furniture.shown().stream()
                .map(one ->
                        new Link(one.name(), "/" + one.slug() + "/", one.slug().equals(section)));
        return Stream.concat(sections, ways(furniture.imprint().menus().masthead()))
                .toList();
    }

    private static Foot foot(Imprint imprint) {
        var profiles = imprint.contacts().profiles().stream()
                .map(address -> new Link(place(address), address))
                .toList();
        return new Foot(
                imprint.isTold(),
                ways(imprint.menus().foot()).toList(),
                profiles,
                imprint.contacts().licence());
    }

    private static Stream<Link> ways(List<Way> ways) {
        return ways.stream().map(way -> new Link(way.label(), way.address()));
    }

    /** The host of a profile's address, which is how readers know the place. */
    private static String place(String address) {
        return URI.create(address).getHost().replaceFirst("^www\\.", "");
    }

    private static Frame frame(
            Furniture furniture, Language language, @Nullable Slug section, @Nullable Told date, String query) {
        var paper = furniture.paper();
        return new Frame(
                paper.name(),
                paper.line(),
                date,
                menu(furniture, section),
                foot(furniture.imprint()),
                furniture.words(),
                !language.equals(paper.language()),
                query,
                furniture.around(),
                furniture.terms().in(paper.language()).tell("choices"),
                AskingView.of(furniture.terms(), language, furniture.answered()));
    }
}
