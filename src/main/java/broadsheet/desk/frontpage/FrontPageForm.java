package broadsheet.desk.frontpage;

import broadsheet.http.Form;
import broadsheet.story.frontpage.Arrangement;
import broadsheet.story.frontpage.Pin;
import broadsheet.story.frontpage.Spot;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The front page as it was sent: it travels in the form, so that nothing is lost on the way and nothing is seen by readers
 * before somebody says so.
 *
 * @param number of the arrangement that it began with
 */
record FrontPageForm(long number, Arrangement arrangement) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    static FrontPageForm of(Form form, List<Spot> spots, ZoneId zone) {
        var arrangement = Arrangement.NONE;
        for (var pin : form.all("pin")) {
            int space = pin.indexOf(' ');
            if (space < 0) continue;
            var spot = new Spot(pin.substring(0, space));
            var story = pin.substring(space + 1);
            if (!spots.contains(spot)) continue;
            var until =
                    form.text("until-" + story).map(text -> moment(text, zone)).orElse(null);
            arrangement = arrangement.put(spot, new Pin(story, until));
        }
        return new FrontPageForm(number(form.text("number").orElse("")), arrangement);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /** A minute of the paper's zone; null for none, and for what is no moment. */
    private static @Nullable Instant moment(String text, ZoneId zone) {
        try {
            return text.isBlank()
                    ? null
                    : LocalDateTime.parse(text.strip()).atZone(zone).toInstant();
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    static String local(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "" : LOCAL.format(moment.atZone(zone));
    }

    /** What a button of the form says: a verb, and what it is about. */
    record Order(String verb, List<String> about) {
        static Order of(Form form) {
            var words = form.text("do").orElse("save").split(" ");
            return new Order(words[0], List.of(words).subList(1, words.length));
        }

        /** The story that it moves, if it moves one. */
        Optional<String> story() {
            return about.stream().findFirst();
        }

        /** The arrangement when it has been done; one that makes no sense changes nothing. */
        Arrangement done(Arrangement before, List<Spot> spots) {
            if (about.isEmpty()) return before;
            var story = about.getFirst();
            return switch (verb) {
                case "up" -> before.moved(story, -1);
                case "down" -> before.moved(story, 1);
                case "drop" -> before.without(story);
                case "off" -> before.put(Spot.OFF, new Pin(story, null));
                case "put" -> about.size() < 2 ? before : placed(before, new Spot(about.get(1)), story, spots);
                default -> before;
            };
        }

        private Arrangement placed(Arrangement before, Spot spot, String story, List<Spot> spots) {
            if (!spots.contains(spot)) return before;
            var until = before.spotOf(story).stream()
                    .flatMap(old -> before.in(old).stream())
                    .filter(pin -> pin.story().equals(story))
                    .map(Pin::until)
                    .filter(moment -> moment != null)
                    .findFirst()
                    .orElse(null);
            var after = before.put(spot, new Pin(story, until));
            int place = about.size() < 3 ? Integer.MAX_VALUE : place(about.get(2));
            int now = after.in(spot).size() - 1;
            for (; now > place; now--) after = after.moved(story, -1);
            return after;
        }

        private static int place(String text) {
            try {
                return Math.max(0, Integer.parseInt(text));
            } catch (NumberFormatException _) {
                return Integer.MAX_VALUE;
            }
        }
    }
}
