package broadsheet.people.desk.look;

import broadsheet.html.Colour;
import broadsheet.html.Density;
import broadsheet.html.Palette;
import broadsheet.html.Typeface;
import broadsheet.html.theme.Flaw;
import broadsheet.html.theme.Theme;
import broadsheet.http.Form;
import broadsheet.people.desk.part.Control.Option;
import broadsheet.people.desk.part.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the appearance form, right or wrong, and what is wrong with it.
 *
 * @param typed by field
 * @param errors by field, one sentence each
 */
record AppearanceForm(Map<String, String> typed, Map<String, String> errors) {
    private static final int LONGEST_NAME = 60;
    private static final List<String> FIELDS =
            List.of("name", "theme", "accent", "second", "headlines", "text", "density", "drop");

    AppearanceForm {
        typed = Map.copyOf(typed);
        errors = Map.copyOf(errors);
    }

    static AppearanceForm of(String name, Appearance appearance) {
        var typed = new LinkedHashMap<>(appearance.words());
        typed.put("name", name);
        return new AppearanceForm(typed, Map.of());
    }

    /** @param before what is worn; what was not changed follows the theme that is chosen now */
    static AppearanceForm of(Form form, Appearance before, Themes themes) {
        var typed = new LinkedHashMap<String, String>();
        for (var field : FIELDS) typed.put(field, form.text(field).orElse("").strip());
        if (!typed.get("drop").equals("yes")) typed.put("drop", "no");
        var errors = errors(typed);
        try {
            follow(typed, before.theme(), themes.find(typed.getOrDefault("theme", ""), before.theme()));
        } catch (Flaw flaw) {
            errors.put("theme", "This theme cannot be worn. " + flaw.sentence());
        }
        return new AppearanceForm(typed, errors);
    }

    private static void follow(Map<String, String> typed, Theme before, Theme now) {
        if (before.card().name().equals(now.card().name())) return;
        for (var field : Appearance.HOUSE.keySet()) {
            if (typed.getOrDefault(field, "").equals(Appearance.usual(before, field))) {
                typed.put(field, Appearance.usual(now, field));
            }
        }
    }

    private static LinkedHashMap<String, String> errors(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        var name = typed.getOrDefault("name", "");
        if (name.isEmpty()) errors.put("name", "A paper needs a name.");
        else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            errors.put(
                    "name",
                    "A name has %d characters at most; this one has %d.".formatted(LONGEST_NAME, name.length()));
        }
        for (var field : List.of("accent", "second")) {
            if (Colour.read(typed.getOrDefault(field, "")).isEmpty()) {
                errors.put(field, "“%s” is no colour; write it like #8f1d14.".formatted(typed.get(field)));
            }
        }
        for (var field : List.of("headlines", "text")) {
            if (Typeface.read(typed.getOrDefault(field, "")).isEmpty())
                errors.put(field, "Choose one of the families.");
        }
        if (Density.read(typed.getOrDefault("density", "")).isEmpty())
            errors.put("density", "Choose one of the three.");
        return errors;
    }

    AppearanceForm wrong(String field, String sentence) {
        var more = new LinkedHashMap<>(errors);
        more.put(field, sentence);
        return new AppearanceForm(typed, more);
    }

    boolean right() {
        return errors.isEmpty();
    }

    String name() {
        return typed.getOrDefault("name", "");
    }

    /** As far as it can be read; what cannot is as usual. */
    Appearance appearance(Themes themes, Appearance before, @Nullable Logo logo) {
        var theme =
                themes.tryOn(typed.getOrDefault("theme", ""), before.theme()).orElse(before.theme());
        return Appearance.of(theme, typed, logo);
    }

    List<Field> fields(boolean hasLogo, List<Themes.Offer> themes) {
        var fields = new ArrayList<Field>();
        fields.add(Field.line("name", "Name of the paper", name()).needed().error(errors.get("name")));
        fields.add(Field.upload("logo", "Logo", "image/png,image/jpeg")
                .hint(
                        "PNG or JPEG, up to 500 kB. It stands in place of the name, which stays for whoever does not see it.")
                .error(errors.get("logo")));
        fields.add(Field.radios("theme", "Theme", typed.getOrDefault("theme", ""), offered(themes))
                .error(errors.get("theme")));
        if (hasLogo) fields.add(Field.tick("remove-logo", "Take the logo away", false));
        fields.add(colour("accent", "First colour", "What is to be noticed: kickers, links, buttons."));
        fields.add(colour("second", "Second colour", "What stands beside it: what is to come, quieter marks."));
        fields.add(Field.choice("headlines", "Headlines", typed.getOrDefault("headlines", ""), families(true))
                .needed()
                .error(errors.get("headlines")));
        fields.add(Field.choice("text", "Text", typed.getOrDefault("text", ""), families(false))
                .needed()
                .hint("Faces every reader's system has; nothing is fetched.")
                .error(errors.get("text")));
        fields.add(Field.radios("density", "Front page", typed.getOrDefault("density", ""), densities())
                .error(errors.get("density")));
        fields.add(Field.tick(
                        "drop", "Drop capitals", typed.getOrDefault("drop", "").equals("yes"))
                .hint("Long reads and opinion begin with a large letter, in scripts that have capitals."));
        return fields;
    }

    private Field colour(String name, String label, String about) {
        var typedColour = typed.getOrDefault(name, "");
        var hint =
                Colour.read(typedColour).map(chosen -> about + adjusted(chosen)).orElse(about);
        return Field.swatch(name, label, typedColour).needed().hint(hint).error(errors.get(name));
    }

    /** Says so when a colour had to be moved to be readable. */
    private static String adjusted(Colour chosen) {
        var day = Palette.byDay(chosen);
        return chosen.leastContrast(day) < 1.05
                ? ""
                : " To be readable, words are set in %s by day.".formatted(day.hex());
    }

    private static List<Option> families(boolean headlines) {
        return Arrays.stream(Typeface.values())
                .filter(face -> headlines || !face.loud())
                .map(face -> new Option(face.word(), called(face)))
                .toList();
    }

    private static String called(Typeface face) {
        return switch (face) {
            case NEWSPRINT -> "Newsprint – the house's own";
            case BOOK -> "Book – old style";
            case TIMES -> "Times – narrow and upright";
            case SLAB -> "Slab – sturdy";
            case GROTESQUE -> "Grotesque – neutral, without serifs";
            case HUMANIST -> "Humanist – open, without serifs";
            case CONDENSED -> "Condensed – loud and narrow";
        };
    }

    private static List<Option> offered(List<Themes.Offer> themes) {
        return themes.stream()
                .map(one -> new Option(
                        one.name(), one.title(), one.flaw().isEmpty() ? one.about() : "Cannot be worn. " + one.flaw()))
                .toList();
    }

    private static List<Option> densities() {
        return Stream.of(
                        new Option(
                                Density.AIRY.word(),
                                "Airy",
                                "Large headlines, wide margins, two columns: few stories a day."),
                        new Option(Density.USUAL.word(), "Usual", "A daily."),
                        new Option(
                                Density.DENSE.word(),
                                "Dense",
                                "Small headlines, narrow margins, four columns: much news."))
                .toList();
    }
}
