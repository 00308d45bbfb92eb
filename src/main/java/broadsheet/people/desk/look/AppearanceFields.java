package broadsheet.people.desk.look;

import broadsheet.html.Colour;
import broadsheet.html.Density;
import broadsheet.html.Palette;
import broadsheet.html.Typeface;
import broadsheet.people.desk.part.Control.Option;
import broadsheet.people.desk.part.Field;
import broadsheet.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of the appearance form, in the language of whoever fills it in. */
record AppearanceFields(AppearanceForm form, Messages words) {
    List<Field> all(boolean hasLogo, List<Themes.Offer> themes) {
        var fields = new ArrayList<Field>();
        fields.add(Field.line("name", words.say("name"), form.name()).needed().error(error("name")));
        fields.add(Field.upload("logo", words.say("logo"), "image/png,image/jpeg")
                .hint(words.say("logo.hint"))
                .error(error("logo")));
        if (hasLogo) fields.add(Field.tick("remove-logo", words.say("logo.remove"), false));
        fields.add(Field.radios("theme", words.say("theme"), typed("theme"), offered(themes))
                .error(error("theme")));
        fields.add(colour("accent"));
        fields.add(colour("second"));
        fields.add(Field.choice("headlines", words.say("headlines"), typed("headlines"), families(true))
                .needed()
                .error(error("headlines")));
        fields.add(Field.choice("text", words.say("text"), typed("text"), families(false))
                .needed()
                .hint(words.say("text.hint"))
                .error(error("text")));
        fields.add(Field.radios("density", words.say("density"), typed("density"), densities())
                .error(error("density")));
        fields.add(Field.tick("drop", words.say("drop"), typed("drop").equals("yes"))
                .hint(words.say("drop.hint")));
        return fields;
    }

    private String typed(String field) {
        return form.typed().getOrDefault(field, "");
    }

    private @Nullable String error(String field) {
        var sentence = form.errors().get(field);
        return sentence == null ? null : sentence.in(words.language());
    }

    private Field colour(String field) {
        var about = words.say("use." + field);
        var hint = Colour.read(typed(field))
                .map(chosen -> about + adjusted(chosen))
                .orElse(about);
        return Field.swatch(field, words.say(field), typed(field))
                .needed()
                .hint(hint)
                .error(error(field));
    }

    /** Says so when a colour had to be moved to be readable. */
    private String adjusted(Colour chosen) {
        var day = Palette.byDay(chosen);
        return chosen.leastContrast(day) < 1.05 ? "" : " " + words.say("colour.moved", day.hex());
    }

    private List<Option> families(boolean headlines) {
        return Arrays.stream(Typeface.values())
                .filter(face -> headlines || !face.loud())
                .map(face -> new Option(face.word(), words.say("family." + face.word())))
                .toList();
    }

    private List<Option> offered(List<Themes.Offer> themes) {
        return themes.stream()
                .map(one -> new Option(one.name(), one.title(), about(one)))
                .toList();
    }

    /** A theme of the house speaks every language; one from elsewhere says what its card says. */
    private String about(Themes.Offer one) {
        if (one.flaw() != null) return LookWords.flawed(one.flaw()).in(words.language());
        var key = "theme." + one.name();
        return Themes.isTheHouses(one.name()) ? words.say(key) : one.about();
    }

    private List<Option> densities() {
        return Arrays.stream(Density.values())
                .map(one -> new Option(
                        one.word(), words.say("density." + one.word()), words.say("density." + one.word() + ".about")))
                .toList();
    }
}
