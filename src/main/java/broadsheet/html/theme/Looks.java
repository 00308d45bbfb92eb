package broadsheet.html.theme;

import broadsheet.html.Colour;
import broadsheet.html.Density;
import broadsheet.html.Ground;
import broadsheet.html.Typeface;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether what a theme begins with can be read. */
final class Looks {
    private Looks() {}

    /** @throws Flaw when the field cannot be this */
    static void check(String field, String value) throws Flaw {
        boolean right = switch (field) {
            case "accent", "second" -> Colour.read(value).isPresent();
            case "headlines" -> Typeface.read(value).isPresent();
            case "text" -> Typeface.read(value).filter(face -> !face.loud()).isPresent();
            case "density" -> Density.read(value).isPresent();
            case "ground" -> Ground.read(value).isPresent();
            default -> value.equals("yes") || value.equals("no");
        };
        if (right) return;
        if (field.equals("accent") || field.equals("second")) {
            throw new Flaw(ThemeFiles.CARD, 0, "card.colour", field, value);
        }
        var choices = switch (field) {
            case "headlines", "text" -> words(Typeface.values());
            case "density" -> words(Density.values());
            case "ground" -> words(Ground.values());
            default -> "yes, no";
        };
        throw new Flaw(ThemeFiles.CARD, 0, "card.value", field, value, choices);
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
