package broadsheet.people.desk.look;

import broadsheet.html.Colour;
import broadsheet.html.Density;
import broadsheet.html.Typeface;
import broadsheet.html.theme.Flaw;
import broadsheet.html.theme.Theme;
import broadsheet.http.Form;
import broadsheet.text.Sentence;
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
            errors.put("theme", LookWords.flawed(flaw));
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
        if (name.isEmpty()) errors.put("name", said("name.missing"));
        else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            errors.put("name", said("name.long", LONGEST_NAME, name.codePointCount(0, name.length())));
        }
        for (var field : List.of("accent", "second")) {
            if (Colour.read(typed.getOrDefault(field, "")).isEmpty()) {
                errors.put(field, said("colour.none", typed.getOrDefault(field, "")));
            }
        }
        for (var field : List.of("headlines", "text")) {
            if (Typeface.read(typed.getOrDefault(field, "")).isEmpty()) errors.put(field, said("family.none"));
        }
        if (Density.read(typed.getOrDefault("density", "")).isEmpty()) errors.put("density", said("density.none"));
        return errors;
    }

    private static Sentence said(String key, Object... parts) {
        return LookWords.ALL.sentence(key, parts);
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
}
