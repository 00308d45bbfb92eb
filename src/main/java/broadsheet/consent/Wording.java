package broadsheet.consent;

import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said to readers in one language: the newsroom's own words, or else the program's. */
public final class Wording {
    static final List<String> LANGUAGES = Messages.LANGUAGES;

    private static final Messages.Catalogue HOUSE = Messages.beside(Wording.class, "words");

    /** Keys that a newsroom may say otherwise begin with one of these; the rest is what buttons do. */
    private static final List<String> FREE = List.of("notice.", "purpose.", "page.");

    private final Messages house;
    private final Map<String, String> own;

    private Wording(Messages house, Map<String, String> own) {
        this.house = house;
        this.own = own;
    }

    static Wording in(Language language, Map<String, Map<String, String>> own) {
        var house = HOUSE.in(language);
        return new Wording(house, own.getOrDefault(house.language().tag(), Map.of()));
    }

    static boolean isFree(String key) {
        return FREE.stream().anyMatch(key::startsWith)
                && HOUSE.in(Language.ENGLISH).keys().contains(key);
    }

    /** The language it is said in, which is English where there are no better words. */
    public Language language() {
        return house.language();
    }

    public String tell(String key, Object... parts) {
        var said = own.get(key);
        return said == null ? house.say(key, parts) : said;
    }

    /** What a purpose is called. */
    public String name(Purpose purpose) {
        return tell("purpose." + purpose.word());
    }

    /** What a purpose is, in a sentence. */
    public String about(Purpose purpose) {
        return tell("purpose." + purpose.word() + ".about");
    }

    /** Everything that a newsroom may say in its own words, as it is said now. */
    public Map<String, String> free() {
        var all = new TreeMap<String, String>();
        shown().forEach((key, words) -> {
            if (isFree(key)) all.put(key, words);
        });
        return all;
    }

    /** Every word of the notice as readers see it, for the proof. */
    Map<String, String> shown() {
        var all = new TreeMap<>(house.under(""));
        all.putAll(own);
        return all;
    }
}
