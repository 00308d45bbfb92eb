package broadsheet.front.page;

import broadsheet.story.document.Labels;
import broadsheet.text.Language;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page's own words in one language, and dates as its readers write them. They lie in {@code words_LANGUAGE.properties}
 * beside this class, for a translator to edit; a language without such a file gets English.
 */
public final class Words {
    /** Languages that have their words. */
    public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "ar", "he");

    private static final Map<String, Words> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(tag -> tag, Words::read));

    private final Language language;
    private final Map<String, String> words;
    private final Map<String, MessageFormat> formed = new ConcurrentHashMap<>();
    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter hour;
    private final DateTimeFormatter weekday;

    private Words(Language language, Map<String, String> words) {
        this.language = language;
        this.words = words;
        // Plain "en" is British here, as "de" is German: the formats are ours, only the names of months come from it.
        this.moment = format("format.moment");
        this.day = format("format.day");
        this.shortDay = format("format.day.short");
        this.hour = format("format.hour");
        this.weekday = format("format.weekday");
    }

    /** The words in this language, or English ones. */
    public static Words in(Language language) {
        return in(language, english());
    }

    /** The words in this language, or these. */
    public static Words in(Language language, Words otherwise) {
        var words = ALL.get(language.bare());
        return words == null ? otherwise : words;
    }

    private boolean suit(Language page) {
        return language.bare().equals(page.bare());
    }

    public static Words english() {
        return Objects.requireNonNull(ALL.get("en"));
    }

    private static Words read(String tag) {
        var name = "words_" + tag + ".properties";
        try (var file = Words.class.getResourceAsStream(name)) {
            if (file == null) throw new IOException("The words of the pages are missing from this build: " + name);
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            var words = new TreeMap<String, String>();
            properties.forEach((key, value) -> words.put((String) key, (String) value));
            return new Words(new Language(tag), words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(say(key), Locale.forLanguageTag(language.tag()));
    }

    /** For the attribute {@code lang} of an element with these words on a page in that language; null where it says so itself. */
    public @Nullable String languageOn(Language page) {
        return suit(page) ? null : language.tag();
    }

    /** The same for the attribute {@code dir}. */
    public @Nullable String directionOn(Language page) {
        return suit(page) ? null : language.direction().attribute();
    }

    /** The language these words are in, which is English where there are no better ones. */
    public Language language() {
        return language;
    }

    /** What is written under a key. */
    public String say(String key) {
        var found = words.get(key);
        if (found == null) throw new IllegalArgumentException("There are no words for “%s”.".formatted(key));
        return found;
    }

    /**
     * The same with something in the place of {@code {0}}. A sentence that takes one form or another by number
     * ({@code {0, plural, …}}) is put together by ICU, which knows the plurals of every language; the others need no such help,
     * and a start no such library.
     */
    public String say(String key, Object part) {
        var found = say(key);
        if (!found.contains("{0,")) return found.replace("{0}", part.toString());
        return formed.computeIfAbsent(key, _ -> new MessageFormat(found, numerals()))
                .format(new Object[] {part}, new StringBuffer(), null)
                .toString();
    }

    /** The language with the digits that its dates here are written in. */
    private ULocale numerals() {
        return new ULocale.Builder()
                .setLanguageTag(language.tag())
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }

    /** A number with its thousands apart, in the digits that dates here are written in. */
    public String number(int number) {
        return NumberFormat.getIntegerInstance(numerals()).format(number);
    }

    /** The words of a document that are not its own. */
    public Labels labels() {
        return new Labels(
                say("document.source"),
                say("document.table"),
                say("document.notes"),
                say("document.note"),
                say("document.back"));
    }

    /** Day and time: "Sunday 22 November 2026, 06:45". */
    public Told moment(Instant instant, ZoneId zone) {
        return told(instant, zone, moment);
    }

    /** The day: "22 November 2026". */
    public Told day(Instant instant, ZoneId zone) {
        return told(instant, zone, day);
    }

    /** The day in little room: "22 Nov 2026". */
    public Told shortDay(Instant instant, ZoneId zone) {
        return told(instant, zone, shortDay);
    }

    /** A recent moment: "22 Nov, 06:45". */
    public Told hour(Instant instant, ZoneId zone) {
        return told(instant, zone, hour);
    }

    /** A day with its weekday, for the masthead: "Sunday 22 November 2026". */
    public Told weekday(LocalDate date) {
        return new Told(date.toString(), weekday.format(date));
    }

    private static Told told(Instant instant, ZoneId zone, DateTimeFormatter format) {
        var local = instant.atZone(zone);
        return new Told(machine(instant, zone), format.format(local));
    }

    /** ISO 8601 with the offset of the paper's clocks, to the second. */
    public static String machine(Instant instant, ZoneId zone) {
        // Spelt out by hand: it stands a dozen times on a page, and the formatter takes two microseconds each time.
        var local = instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
        var text = new StringBuilder(25);
        text.append(local.toLocalDate()).append('T').append(local.toLocalTime());
        if (local.getSecond() == 0) text.append(":00");
        return text.append(local.getOffset()).toString();
    }

    /** Every key there are words for. */
    Set<String> keys() {
        return words.keySet();
    }
}
