package broadsheet.html;

/**
 * What two colours become on a page, by day and by night: as near to what was chosen as stays readable on every surface the
 * tokens know (paper, raised, tint), and in front of them black or white, whichever reads.
 *
 * @param accent for what is to be noticed: kickers, links, buttons
 * @param second beside it: what is to come, charts, quieter marks
 */
public record Palette(Colour accent, Colour second) {
    /** The surfaces of {@code tokens.css}. */
    static final Colour[] DAY = {Colour.of("#fdfbf7"), Colour.of("#ffffff"), Colour.of("#f4efe5")};

    static final Colour[] NIGHT = {Colour.of("#171513"), Colour.of("#1e1b18"), Colour.of("#221f1b")};

    /** A little over what is asked: words also stand on surfaces tinted by a few hundredths of their own colour. */
    private static final double WITH_ROOM = 5.2;

    private static final Colour WHITE = new Colour(0xffffff);
    private static final Colour BLACK = NIGHT[0];

    /** As it is by day. */
    public static Colour byDay(Colour chosen) {
        return chosen.standingOut(true, WITH_ROOM, DAY);
    }

    /** As it is by night. */
    public static Colour byNight(Colour chosen) {
        return chosen.standingOut(false, WITH_ROOM, NIGHT);
    }

    /** A surface in the first colour, the same by day and by night, that white stands out from. */
    public static Colour plate(Colour chosen) {
        return chosen.standingOut(true, WITH_ROOM, WHITE);
    }

    private String plateToken() {
        return "--plate:%s;--on-plate:%s;".formatted(plate(accent).hex(), WHITE.hex());
    }

    /** What can be read on it. */
    public static Colour on(Colour surface) {
        return surface.contrast(WHITE) >= surface.contrast(BLACK) ? WHITE : BLACK;
    }

    /** The tokens as CSS declarations, for browsers that know {@code light-dark()}. */
    public String tokens() {
        return token("accent", accent) + token("second", second) + plateToken();
    }

    /** The same by day alone, for those that do not. */
    public String dayTokens() {
        var day = byDay(accent);
        var other = byDay(second);
        return "--accent:%s;--on-accent:%s;--second:%s;--on-second:%s;"
                        .formatted(
                                day.hex(), on(day).hex(), other.hex(), on(other).hex())
                + plateToken();
    }

    private static String token(String name, Colour chosen) {
        var day = byDay(chosen);
        var night = byNight(chosen);
        return "--%s:light-dark(%s,%s);--on-%s:light-dark(%s,%s);"
                .formatted(
                        name,
                        day.hex(),
                        night.hex(),
                        name,
                        on(day).hex(),
                        on(night).hex());
    }
}
