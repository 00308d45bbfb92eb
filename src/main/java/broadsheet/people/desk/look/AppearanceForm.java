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
import broadsheet.text.Messages;
import broadsheet.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the appearance form, right or wrong, and what is wrong with it.
 *
 * @param typed by field
 * @param errors by field, one sentence each
 */
record AppearanceForm(Map<String, String> typed, Map<String, Sentence> errors) {
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
            errors.put("theme", sentence("theme.unfit", flaw.sentence()));
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

    private static LinkedHashMap<String, Sentence> errors(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, Sentence>();
        var name = typed.getOrDefault("name", "");
        if (name.isEmpty()) errors.put("name", sentence("name.missing"));
        else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            errors.put("name", sentence("name.long", LONGEST_NAME, name.codePointCount(0, name.length())));
        }
        for (var field : List.of("accent", "second")) {
            if (Colour.read(typed.getOrDefault(field, "")).isEmpty()) {
                errors.put(field, sentence("colour.strange", typed.getOrDefault(field, "")));
            }
        }
        for (var field : List.of("headlines", "text")) {
            if (Typeface.read(typed.getOrDefault(field, "")).isEmpty()) errors.put(field, sentence("face.missing"));
        }
        if (Density.read(typed.getOrDefault("density", "")).isEmpty())
            errors.put("density", sentence("density.missing"));
        return errors;
    }

    private static Sentence sentence(String key, Object... parts) {
        return AppearanceDesk.WORDS.sentence(key, parts);
    }

    AppearanceForm wrong(String field, Sentence sentence) {
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

    List<Field> fields(boolean hasLogo, List<Themes.Offer> themes, Messages words) {
        var fields = new ArrayList<Field>();
        fields.add(Field.line("name", words.say("name"), name()).needed().error(error("name", words)));
        fields.add(Field.upload("logo", words.say("logo"), "image/png,image/jpeg")
                .hint(words.say("logo.hint"))
                .error(error("logo", words)));
        fields.add(Field.radios("theme", words.say("theme"), typed.getOrDefault("theme", ""), offered(themes, words))
                .error(error("theme", words)));
        if (hasLogo) fields.add(Field.tick("remove-logo", words.say("logo.remove"), false));
        fields.add(colour("accent", words));
        fields.add(colour("second", words));
        fields.add(faces("headlines", true, words));
        fields.add(faces("text", false, words).hint(words.say("text.hint")));
        fields.add(Field.radios("density", words.say("density"), typed.getOrDefault("density", ""), densities(words))
                .error(error("density", words)));
        fields.add(Field.tick(
                        "drop",
                        words.say("drop"),
                        typed.getOrDefault("drop", "").equals("yes"))
                .hint(words.say("drop.hint")));
        return fields;
    }

    private @Nullable String error(String field, Messages words) {
        var error = errors.get(field);
        return error == null ? null : error.in(words.language());
    }

    private Field colour(String name, Messages words) {
        var typedColour = typed.getOrDefault(name, "");
        var hint = Colour.read(typedColour)
                .filter(AppearanceForm::isMoved)
                .map(chosen -> words.say("moved." + name, Palette.byDay(chosen).hex()))
                .orElseGet(() -> words.say("hint." + name));
        return Field.swatch(name, words.say(name), typedColour)
                .needed()
                .hint(hint)
                .error(error(name, words));
    }

    /** Whether a colour has to be moved to be readable. */
    private static boolean isMoved(Colour chosen) {
        return chosen.leastContrast(Palette.byDay(chosen)) >= 1.05;
    }

    private Field faces(String name, boolean headlines, Messages words) {
        var families = Arrays.stream(Typeface.values())
                .filter(face -> headlines || !face.loud())
                .map(face -> new Option(face.word(), words.say("face." + face.word())))
                .toList();
        return Field.choice(name, words.say(name), typed.getOrDefault(name, ""), families)
                .needed()
                .error(error(name, words));
    }

    /** The house's themes are told about in the language of the desk, others in that of their card. */
    private static List<Option> offered(List<Themes.Offer> themes, Messages words) {
        var known = words.under("theme.about.");
        return themes.stream()
                .map(one -> new Option(
                        one.name(),
                        one.title(),
                        one.flaw().isEmpty()
                                ? known.getOrDefault(one.name(), one.about())
                                : words.say("theme.unfit", one.flaw())))
                .toList();
    }

    private static List<Option> densities(Messages words) {
        return Arrays.stream(Density.values())
                .map(density -> new Option(
                        density.word(),
                        words.say("density." + density.word()),
                        words.say("density.about." + density.word())))
                .toList();
    }
}
