package broadsheet.people.desk.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form: label above, hint below it, and the refusal in the same place when there is one. What was typed is kept
 * by filling the control with it.
 *
 * @param name under which it is sent; also makes its id
 * @param hint what helps to fill it in; may be empty
 * @param error one sentence that says what is wrong and what to do; empty when nothing is
 */
public record Field(String name, String label, String hint, String error, boolean required, Control control) {

    public static Field line(String name, String label, String value) {
        return of(name, label, new Control.Line(value, "text", null, 0));
    }

    /** One line of a certain kind: email, url, password, number. */
    public static Field line(String name, String label, String value, String type, @Nullable String autocomplete) {
        return of(name, label, new Control.Line(value, type, autocomplete, 0));
    }

    public static Field lines(String name, String label, String value, int rows) {
        return of(name, label, new Control.Lines(value, rows, 0));
    }

    public static Field choice(String name, String label, String value, List<Control.Option> options) {
        return of(name, label, new Control.Choice(value, options));
    }

    public static Field radios(String name, String label, String value, List<Control.Option> options) {
        return of(name, label, new Control.Radios(value, options));
    }

    public static Field tick(String name, String label, boolean ticked) {
        return of(name, label, new Control.Tick(ticked));
    }

    public static Field moment(String name, String label, String value, String zone) {
        return of(name, label, new Control.Moment(value, zone, false));
    }

    /** A moment that is meant to the second. */
    public static Field second(String name, String label, String value, String zone) {
        return of(name, label, new Control.Moment(value, zone, true));
    }

    /** A time of the day; to the second where that is meant. */
    public static Field clock(String name, String label, String value, boolean seconds) {
        return of(name, label, new Control.Clock(value, seconds));
    }

    public static Field swatch(String name, String label, String value) {
        return of(name, label, new Control.Swatch(value));
    }

    public static Field upload(String name, String label, String accept) {
        return of(name, label, new Control.Upload(accept));
    }

    /** A picture of the library. The page needs the library's script; see {@link Control.Picture}. */
    public static Field picture(String name, String label, String value, String found, String address) {
        return of(name, label, new Control.Picture(value, found, address));
    }

    private static Field of(String name, String label, Control control) {
        return new Field(name, label, "", "", false, control);
    }

    public Field hint(String sentence) {
        return new Field(name, label, sentence, error, required, control);
    }

    /** With what is wrong; empty for nothing. */
    public Field error(@Nullable String sentence) {
        return new Field(name, label, hint, sentence == null ? "" : sentence, required, control);
    }

    public Field needed() {
        return new Field(name, label, hint, error, true, control);
    }

    public String id() {
        return "field-" + name;
    }

    public boolean wrong() {
        return !error.isEmpty();
    }

    /** The ids of what describes it, as ARIA wants them; null for nothing. */
    public @Nullable String describedBy() {
        var ids = (hint.isEmpty() ? "" : id() + "-hint ")
                + (wrong() ? id() + "-error " : "")
                + (control instanceof Control.Moment ? id() + "-zone" : "");
        return ids.isEmpty() ? null : ids.strip();
    }
}
