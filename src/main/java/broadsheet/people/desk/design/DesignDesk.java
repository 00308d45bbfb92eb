package broadsheet.people.desk.design;

import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Tabs;
import broadsheet.text.Language;
import broadsheet.text.Language.Direction;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Shows the design system: by day and by night, from left to right and from right to left, at three widths. */
public final class DesignDesk {
    /** Where it is. */
    public static final String ADDRESS = "/desk/design";

    /** Widths in CSS pixels, and what they are called. */
    private static final Map<String, String> WIDTHS =
            Map.of("390", "width.phone", "820", "width.tablet", "1440", "width.wide");

    private static final List<String> WIDTHS_IN_ORDER = List.of("390", "820", "1440");

    private final DeskFrame frame;

    public DesignDesk(DeskFrame frame) {
        this.frame = frame;
    }

    /** The page; {@code ?direction=rtl} and {@code ?width=390} choose what is shown. */
    public Reply show(Request request, OnDuty who) {
        boolean rtl = request.query("direction").filter("rtl"::equals).isPresent();
        var width = request.query("width").filter(WIDTHS::containsKey).orElse("1440");
        var words = frame.words(request);
        var language = shown(words.language(), rtl ? Direction.RTL : Direction.LTR);
        var head = PageHead.of(words.say("nav.design")).lead(words.say("design.about"));
        var view = new DesignView(
                frame.page(request, who, words.say("nav.design"), ADDRESS),
                head,
                directions(words, rtl, width),
                widths(words, rtl, width),
                width,
                List.of(
                        Specimens.in(language, "day").sheet(),
                        Specimens.in(language, "night").sheet()));
        return frame.show("broadsheet/people/desk/design/design.jte", view);
    }

    /** The desk's language where it is written that way, else the one the parts were drawn with. */
    private static Language shown(Language language, Direction direction) {
        if (language.direction() == direction) return language;
        return direction == Direction.RTL ? new Language("ar") : Language.ENGLISH;
    }

    private static Tabs directions(DeskWords words, boolean rtl, String width) {
        return new Tabs(
                words.say("design.direction"),
                List.of(
                        new Tabs.Tab(words.say("design.ltr"), address("ltr", width), !rtl, -1),
                        new Tabs.Tab(words.say("design.rtl"), address("rtl", width), rtl, -1)));
    }

    private static Tabs widths(DeskWords words, boolean rtl, String width) {
        return new Tabs(
                words.say("design.width"),
                WIDTHS_IN_ORDER.stream()
                        .map(one -> new Tabs.Tab(
                                words.say(Objects.requireNonNull(WIDTHS.get(one))) + ", " + one,
                                address(rtl ? "rtl" : "ltr", one),
                                one.equals(width),
                                -1))
                        .toList());
    }

    private static String address(String direction, String width) {
        return ADDRESS + "?direction=" + direction + "&width=" + width;
    }
}
