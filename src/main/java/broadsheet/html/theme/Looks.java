package broadsheet.html.theme;

import broadsheet.html.Colour;
import broadsheet.html.Density;
import broadsheet.html.Ground;
import broadsheet.html.Typeface;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether what a theme begins with can be read. */
final class Looks {
    private Looks() {}

    /** What is wrong with a value, as a sentence; null when nothing is. */
    static @Nullable String wrong(String field, String value) {
        boolean right = switch (field) {
            case "accent", "second" -> Colour.read(value).isPresent();
            case "headlines" -> Typeface.read(value).isPresent();
            case "text" -> Typeface.read(value).filter(face -> !face.loud()).isPresent();
            case "density" -> Density.read(value).isPresent();
            case "ground" -> Ground.read(value).isPresent();
            default -> value.equals("yes") || value.equals("no");
        };
        if (right) return null;
        var choices = switch (field) {
            case "accent", "second" -> "a colour such as #8f1d14";
            case "headlines", "text" -> words(Typeface.values());
            case "density" -> words(Density.values());
            case "ground" -> words(Ground.values());
            default -> "yes, no";
        };
        return "“%s” cannot be “%s”; it is one of: %s.".formatted(field, value, choices);
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
