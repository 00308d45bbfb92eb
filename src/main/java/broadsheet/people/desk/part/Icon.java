package broadsheet.people.desk.part;

/** Our own small drawings: one line of even weight on a square of twenty. They say nothing to a screen reader; words do. */
public enum Icon {
    HOME("M3 9.2 10 3.5l7 5.7M5 8v8.5h10V8M8.5 16.5V12h3v4.5"),
    STORIES(
            "M4 3.5h9.5v13h-8A1.5 1.5 0 0 1 4 15zM13.5 7H16v8a1.5 1.5 0 0 1-1.5 1.5h-1M6.5 6.5H11M6.5 9.5H11M6.5 12.5H9"),
    CALENDAR("M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5M7 12h.01M10 12h.01M13 12h.01"),
    FRONT("M3.5 3.5h13v13h-13zM3.5 7h13M9.5 7v9.5M9.5 11.8h7"),
    MEDIA("M3.5 4h13v12h-13zM3.5 13.5 8 9.5l3.2 3 2-1.6 3.3 2.9M13 7.3h.01"),
    COMMENTS("M3.5 4.5h13v9H9l-3.5 3v-3h-2zM7 8h6M7 10.5h4"),
    LETTERS("M3 5h14v10.5H3zM3 5.5l7 5.5 7-5.5"),
    PEOPLE(
            "M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M2.5 16.5c.3-3 2.2-4.6 5-4.6s4.7 1.6 5 4.6M13 4.2a2.7 2.7 0 0 1 0 5.2M14.3 12.2c1.9.6 3 2.1 3.2 4.3"),
    SETTINGS(
            "M3 6h7.5M14.5 6H17M3 14h2.5M9.5 14H17M12.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4M7.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4"),
    APPEARANCE(
            "M10 3.5a6.5 6.5 0 1 0 0 13c1.2 0 1.5-.9 1.1-1.7-.5-1 .1-2 1.3-2H14a2.5 2.5 0 0 0 2.5-2.5c0-3.8-2.9-6.8-6.5-6.8M6.7 9.5h.01M9 6.7h.01M12.5 7.2h.01"),
    SEARCH("M8.8 14a5.2 5.2 0 1 0 0-10.4 5.2 5.2 0 0 0 0 10.4M12.6 12.6l4 4"),
    PLUS("M10 4v12M4 10h12"),
    PEN("M4 16l.7-3.2L13.4 4l2.6 2.6-8.7 8.7zM11.7 5.8l2.6 2.6"),
    CLOSE("M5 5l10 10M15 5L5 15"),
    CHECK("M4 10.5l4 4 8-9"),
    ONWARD("M7.5 4.5 13 10l-5.5 5.5"),
    UP("M4.5 12.5 10 7l5.5 5.5"),
    DOWN("M4.5 7.5 10 13l5.5-5.5"),
    MENU("M3 5.5h14M3 10h14M3 14.5h14"),
    MORE(
            "M4.5 9.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4M10 9.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4M15.5 9.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4"),
    UNDO("M7 5 3.5 8.5 7 12M4 8.5h7.5a4.2 4.2 0 0 1 0 8.4H8"),
    WARNING("M10 3.5 17.5 16.5h-15zM10 8.5v3.7M10 14.4h.01"),
    NOTE("M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 9.2v4.3M10 6.6h.01"),
    LOG("M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 6v4.3l2.8 1.7"),
    EYE(
            "M2.5 10c2-3.3 4.5-5 7.5-5s5.5 1.7 7.5 5c-2 3.3-4.5 5-7.5 5s-5.5-1.7-7.5-5M10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4"),
    OUT("M8.5 3.5h-5v13h5M8 10h9M13.5 6.5 17 10l-3.5 3.5"),
    LINK(
            "M8.5 11.5a3 3 0 0 0 4.3 0l2.9-2.9a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.9 2.9a3 3 0 0 0 4.3 4.3l1-1"),
    CHART("M3.5 3.5v13h13M7 13.5v-4M10.5 13.5v-7M14 13.5v-5.5"),
    BIN("M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5"),
    HELP("M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M7.9 8a2.1 2.1 0 1 1 3 1.9c-.7.3-.9.8-.9 1.5M10 13.8h.01"),
    LOCK("M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9"),
    QUOTE("M8.5 6.5v4.2A3.8 3.8 0 0 1 5 14.5M3.5 6.5h5v4h-5zM16.5 6.5v4.2a3.8 3.8 0 0 1-3.5 3.8M11.5 6.5h5v4h-5z"),
    STRAND("M5 4v12M5 6.2a1.2 1.2 0 1 0 0-.1M5 13.8a1.2 1.2 0 1 0 0-.1M9.5 6h7M9.5 10h5M9.5 14h7"),
    TAG("M3.5 3.5h6.8l6.2 6.2-6.8 6.8-6.2-6.2zM7 7h.01"),
    SPECIMEN("M3 15.5 7 4.5l4 11M4.4 11.5h5.2M17 9v6.5M17 12.3a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The line, as SVG's {@code d} wants it. */
    public String path() {
        return path;
    }

    /** Whether it points along the line of text, and so turns round with it. */
    public boolean turns() {
        return switch (this) {
            case ONWARD, UNDO, OUT -> true;
            case HOME,
                    STORIES,
                    CALENDAR,
                    FRONT,
                    MEDIA,
                    COMMENTS,
                    LETTERS,
                    PEOPLE,
                    SETTINGS,
                    APPEARANCE,
                    SEARCH,
                    PLUS,
                    PEN,
                    CLOSE,
                    CHECK,
                    UP,
                    DOWN,
                    MENU,
                    MORE,
                    WARNING,
                    NOTE,
                    LOG,
                    EYE,
                    LINK,
                    CHART,
                    BIN,
                    HELP,
                    LOCK,
                    QUOTE,
                    STRAND,
                    TAG,
                    SPECIMEN -> false;
        };
    }
}
