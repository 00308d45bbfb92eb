package broadsheet.story.document;

import broadsheet.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element means to a story: which are no prose at all, which stand within a line, and what marks they set. */
final class Elements {
    /** Elements that run, load, or ask; nothing inside them is prose. */
    private static final Set<String> NO_PROSE =
            Set.of(("script style template noscript iframe object embed applet svg math canvas audio video form input"
                            + " button select textarea option head title meta link base frame frameset noframes map"
                            + " area dialog datalist xmp plaintext noembed")
                    .split(" "));

    /** Inline elements without a meaning of their own here; every other unknown element is taken for a block. */
    private static final Set<String> PLAIN_INLINE =
            Set.of(("span font small big mark abbr acronym time data cite dfn u ins var label bdi bdo ruby rb rt rp"
                            + " wbr tt nobr output meter progress")
                    .split(" "));

    private static final Set<String> MARKED =
            Set.of("a", "q", "strong", "b", "em", "i", "del", "s", "strike", "sub", "sup", "code", "kbd", "samp");

    private Elements() {}

    static boolean isNoProse(Element element) {
        return NO_PROSE.contains(element.normalName());
    }

    static boolean isInline(Element element) {
        var name = element.normalName();
        return PLAIN_INLINE.contains(name) || MARKED.contains(name) && !isRelatedStory(element);
    }

    /** Whether it is the card that leads to another story of this newsroom. */
    static boolean isRelatedStory(Element element) {
        return element.hasClass("related") && Addresses.isStoryPath(element.attr("href"));
    }

    /** The marks an element sets on the words inside it, the innermost last. */
    static List<Mark> marks(Element element) {
        var marks = new ArrayList<Mark>(2);
        var own = own(element);
        if (own != null) marks.add(own);
        var language = language(element);
        if (language != null) marks.add(new Mark.Foreign(language));
        return marks;
    }

    private static @Nullable Mark own(Element element) {
        return switch (element.normalName()) {
            case "a" -> link(element);
            case "strong", "b" -> new Mark.Strong();
            case "em", "i" -> new Mark.Emphasis();
            case "del", "s", "strike" -> new Mark.Strike();
            case "sub" -> new Mark.Subscript();
            case "sup" -> new Mark.Superscript();
            case "code", "kbd", "samp" -> new Mark.Code();
            default -> element.hasClass("said") && isInline(element) ? new Mark.Said(attribution(element)) : null;
        };
    }

    private static Mark.@Nullable Link link(Element element) {
        var address = Addresses.mended(element.attr("href"));
        return Addresses.isLink(address) ? new Mark.Link(address) : null;
    }

    static @Nullable Language language(Element element) {
        var tag = element.attr("lang");
        return Language.fits(tag) ? new Language(tag) : null;
    }

    private static @Nullable Attribution attribution(Element element) {
        var speaker = Text.tidy(element.attr("data-speaker"));
        if (speaker.isEmpty()) return null;
        return new Attribution(
                speaker, element.attr("data-role"), element.attr("data-occasion"), web(element.attr("data-source")));
    }

    /** The address if it is one of the web. */
    static @Nullable String web(String raw) {
        var address = Addresses.mended(raw);
        return Addresses.isWeb(address) ? address : null;
    }
}
