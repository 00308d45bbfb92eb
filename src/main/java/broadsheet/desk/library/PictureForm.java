package broadsheet.desk.library;

import broadsheet.http.Form;
import broadsheet.media.Focus;
import broadsheet.media.Holding;
import broadsheet.media.Picture;
import broadsheet.people.desk.part.Field;
import broadsheet.text.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed about a picture, right or wrong.
 *
 * @param typed by field
 * @param wrong word for what is wrong, by field
 */
record PictureForm(Map<String, String> typed, Map<String, String> wrong) {
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 1_000;
    private static final List<String> LINES = List.of("credit", "licence", "source");
    private static final List<String> POINTS = List.of("focus-x", "focus-y");

    PictureForm {
        typed = Map.copyOf(typed);
        wrong = Map.copyOf(wrong);
    }

    static PictureForm of(Holding holding) {
        var picture = holding.picture();
        return new PictureForm(
                Map.of(
                        "alt", picture.alt(),
                        "caption", picture.caption(),
                        "credit", picture.credit(),
                        "licence", picture.licence(),
                        "source", holding.source(),
                        "focus-x", "" + picture.focus().x(),
                        "focus-y", "" + picture.focus().y()),
                Map.of());
    }

    static PictureForm sent(Form form) {
        var typed = new LinkedHashMap<String, String>();
        for (var name : List.of("alt", "caption", "credit", "licence", "source", "focus-x", "focus-y")) {
            typed.put(name, form.text(name).orElse("").strip());
        }
        return new PictureForm(typed, wrong(typed));
    }

    private static Map<String, String> wrong(Map<String, String> typed) {
        var wrong = new LinkedHashMap<String, String>();
        if (said(typed, "alt").isEmpty()) wrong.put("alt", "alt.missing");
        if (said(typed, "alt").length() > LONGEST_TEXT) wrong.put("alt", "long.text");
        if (said(typed, "caption").length() > LONGEST_TEXT) wrong.put("caption", "long.text");
        for (var line : LINES) if (said(typed, line).length() > LONGEST_LINE) wrong.put(line, "long.line");
        for (var point : POINTS) if (percent(said(typed, point)).isEmpty()) wrong.put(point, "focus.wrong");
        return wrong;
    }

    private static String said(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }

    private static Optional<Integer> percent(String text) {
        return text.matches("\\d{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(percent -> percent <= 100)
                : Optional.empty();
    }

    /** The same, when its files cannot be reached. */
    PictureForm uncut() {
        return new PictureForm(typed, Map.of("focus-x", "uncut"));
    }

    /** The picture as it is told now; ask only when nothing is {@link #wrong}. */
    Holding told(Holding before) {
        var old = before.picture();
        var picture = new Picture(
                old.slug(),
                old.hash(),
                old.width(),
                old.height(),
                said(typed, "alt"),
                said(typed, "caption"),
                said(typed, "credit"),
                said(typed, "licence"),
                new Focus(point("focus-x"), point("focus-y")));
        return new Holding(picture, said(typed, "source"), before.fileName(), before.addedAt(), before.addedBy());
    }

    int point(String field) {
        return percent(said(typed, field)).orElse(Focus.MIDDLE.x());
    }

    List<Field> fields(Messages words) {
        return List.of(
                field(Field.lines("alt", words.say("alt"), said(typed, "alt"), 2), words)
                        .needed()
                        .hint(words.say("alt.hint")),
                field(Field.lines("caption", words.say("caption"), said(typed, "caption"), 2), words)
                        .hint(words.say("caption.hint")),
                field(Field.line("credit", words.say("credit"), said(typed, "credit")), words)
                        .hint(words.say("credit.hint")),
                field(Field.line("licence", words.say("licence"), said(typed, "licence")), words)
                        .hint(words.say("licence.hint")),
                field(Field.line("source", words.say("source"), said(typed, "source")), words)
                        .hint(words.say("source.hint")));
    }

    List<Field> points(Messages words) {
        return POINTS.stream()
                .map(point -> field(Field.line(point, words.say(point), said(typed, point), "number", null), words)
                        .needed())
                .toList();
    }

    private Field field(Field field, Messages words) {
        var word = wrong.get(field.name());
        return word == null
                ? field
                : field.error(words.say(word, word.equals("long.text") ? LONGEST_TEXT : LONGEST_LINE));
    }
}
