package broadsheet.people.desk.design;

import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Tabs;
import broadsheet.text.Language;
import java.util.List;
import java.util.Map;

/** Shows the design system: by day and by night, from left to right and from right to left, at three widths. */
public final class DesignDesk {
    /** Where it is. */
    public static final String ADDRESS = "/desk/design";

    /** Widths in CSS pixels, and what they are called. */
    private static final Map<String, String> WIDTHS = Map.of("390", "Phone", "820", "Tablet", "1440", "Wide");

    private static final List<String> WIDTHS_IN_ORDER = List.of("390", "820", "1440");

    private final DeskFrame frame;

    public DesignDesk(DeskFrame frame) {
        this.frame = frame;
    }

    /** The page; {@code ?direction=rtl} and {@code ?width=390} choose what is shown. */
    public Reply show(Request request, OnDuty who) {
        boolean rtl = request.query("direction").filter("rtl"::equals).isPresent();
        var width = request.query("width").filter(WIDTHS::containsKey).orElse("1440");
        var language = rtl ? new Language("ar") : Language.ENGLISH;
        var head = PageHead.of("Design")
                .lead(
                        "Every part a screen is made of, by day and by night. Whoever builds the next screen takes its parts"
                                + " from here.");
        var view = new DesignView(
                frame.page(request, who, "Design", ADDRESS),
                head,
                directions(rtl, width),
                widths(rtl, width),
                width,
                List.of(
                        Specimens.in(language, "day").sheet(),
                        Specimens.in(language, "night").sheet()));
        return frame.show("broadsheet/people/desk/design/design.jte", view);
    }

    private static Tabs directions(boolean rtl, String width) {
        return new Tabs(
                "Direction",
                List.of(
                        new Tabs.Tab("Left to right", address("ltr", width), !rtl, -1),
                        new Tabs.Tab("Right to left", address("rtl", width), rtl, -1)));
    }

    private static Tabs widths(boolean rtl, String width) {
        return new Tabs(
                "Width",
                WIDTHS_IN_ORDER.stream()
                        .map(one -> new Tabs.Tab(
                                WIDTHS.get(one) + ", " + one, address(rtl ? "rtl" : "ltr", one), one.equals(width), -1))
                        .toList());
    }

    private static String address(String direction, String width) {
        return ADDRESS + "?direction=" + direction + "&width=" + width;
    }
}
