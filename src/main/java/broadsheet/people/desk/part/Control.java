package broadsheet.people.desk.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person types into or chooses from. Every one holds what was typed, so that a refused form loses nothing. */
public sealed interface Control {

    /**
     * One line.
     *
     * @param type of HTML's input: text, email, url, search, password, number
     * @param autocomplete what the browser may offer, as HTML names it; null for nothing said
     * @param most characters; 0 for no limit
     */
    record Line(String value, String type, @Nullable String autocomplete, int most) implements Control {}

    /** Several lines; grows with what is typed where the browser can. */
    record Lines(String value, int rows, int most) implements Control {}

    /** One of a few. */
    record Choice(String value, List<Option> options) implements Control {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** One of a few, all seen at once, each with room for a sentence. */
    record Radios(String value, List<Option> options) implements Control {
        public Radios {
            options = List.copyOf(options);
        }
    }

    /** Yes or no; sent as {@code yes} when ticked. */
    record Tick(boolean ticked) implements Control {}

    /**
     * Day and time on the wall, {@code 2026-11-22T18:30}.
     *
     * @param zone in which it is meant, always told beside it: "Europe/Berlin"
     * @param seconds whether it is meant to the second
     */
    record Moment(String value, String zone, boolean seconds) implements Control {}

    /**
     * A time of the day on the wall, {@code 18:30}.
     *
     * @param seconds whether it is meant to the second
     */
    record Clock(String value, boolean seconds) implements Control {}

    /** A colour, {@code #8f1d14}, as the browser's own picker gives it. */
    record Swatch(String value) implements Control {}

    /**
     * A file to send.
     *
     * @param accept as HTML wants it: "image/png,image/jpeg"
     */
    record Upload(String accept) implements Control {}

    /**
     * A picture of the media library by its short name. With a script it is chosen from the library and shown; without, its name is
     * written.
     *
     * @param found where the library tells as JSON which pictures have certain words
     * @param address of the chosen picture; empty for none
     */
    record Picture(String value, String found, String address) implements Control {}

    /**
     * One to choose.
     *
     * @param about a sentence about it; may be empty, and is shown by {@link Radios} only
     */
    record Option(String value, String label, String about) {
        public Option(String value, String label) {
            this(value, label, "");
        }
    }
}
