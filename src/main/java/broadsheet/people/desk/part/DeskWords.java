package broadsheet.people.desk.part;

import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The desk's own words in one language, from {@code desk_LANGUAGE.properties}, for a translator to edit. A language without
 * such a file gets English.
 */
public final class DeskWords {
    /** What a key does, by the key that says it; in the order of the help. */
    public static final Map<String, String> KEYS = keys();

    private static final Messages.Catalogue ALL = Messages.beside(DeskWords.class, "desk");

    private final Messages words;

    private DeskWords(Messages words) {
        this.words = words;
    }

    public static DeskWords in(Language language) {
        return new DeskWords(ALL.in(language));
    }

    public static DeskWords english() {
        return in(Language.ENGLISH);
    }

    public Language language() {
        return words.language();
    }

    public String tag() {
        return language().tag();
    }

    public String direction() {
        return language().direction().attribute();
    }

    /** What is written under a key, with the parts in the places of {@code {0}}, {@code {1}}; numbers with their thousands apart. */
    public String say(String key, Object... parts) {
        var said = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) said[i] = parts[i] instanceof Number number ? number(number) : parts[i];
        return words.say(key, said);
    }

    /** What is written under a key where there is such a key, else something else. */
    public String sayOr(String key, String otherwise) {
        return words.keys().contains(key) ? words.say(key) : otherwise;
    }

    // In the digits that dates are written in.
    private String number(Number number) {
        return String.format(Locale.forLanguageTag(tag() + "-u-nu-latn"), "%,d", number.longValue());
    }

    /** A moment as people at the desk read it: in the paper's own time, which is named. */
    public Cell.When when(Instant at, ZoneId zone) {
        var local = at.atZone(zone).withNano(0);
        var format = DateTimeFormatter.ofPattern(
                words.say("format.moment"), language().locale());
        return new Cell.When(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local), format.format(local));
    }

    /** As {@link #when}, to the second where it is not on the minute: for what is meant exactly. */
    public Cell.When exactly(Instant at, ZoneId zone) {
        var local = at.atZone(zone).withNano(0);
        if (local.getSecond() == 0) return when(at, zone);
        var format = DateTimeFormatter.ofPattern(
                words.say("format.moment").replace("HH:mm", "HH:mm:ss"),
                language().locale());
        return new Cell.When(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local), format.format(local));
    }

    private static Map<String, String> keys() {
        var keys = new LinkedHashMap<String, String>();
        keys.put("Ctrl K", "keys.palette");
        keys.put("/", "keys.search");
        keys.put("j", "keys.down");
        keys.put("k", "keys.up");
        keys.put("Enter", "keys.open");
        keys.put("Esc", "keys.close");
        keys.put("?", "keys.help");
        return Collections.unmodifiableMap(keys);
    }
}
