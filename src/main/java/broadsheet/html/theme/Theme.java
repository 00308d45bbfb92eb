package broadsheet.html.theme;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A theme that has been read and found right: a card, a style sheet, and templates. Never changes. */
public final class Theme {
    /** The house's own look, which needs no templates but the house's. */
    public static final Theme HOUSE = new Theme(ThemeCard.HOUSE, "", Map.of(), new ThemeFiles(Map.of()));

    private final ThemeCard card;
    private final String sheet;
    private final Map<String, Pattern<?>> patterns;
    private final ThemeFiles files;

    private Theme(ThemeCard card, String sheet, Map<String, Pattern<?>> patterns, ThemeFiles files) {
        this.card = card;
        this.sheet = sheet;
        this.patterns = Map.copyOf(patterns);
        this.files = files;
    }

    /**
     * Reads and checks a theme.
     *
     * @param kits what each template has to work with, by the template's name
     * @throws Flaw the first thing that is wrong, with file and line
     */
    public static Theme read(ThemeFiles files, Map<String, Kit<?>> kits) throws Flaw {
        var card = ThemeCard.read(files.text(ThemeFiles.CARD));
        var sheet = files.text(ThemeFiles.SHEET);
        if (sheet != null) SheetReading.check(ThemeFiles.SHEET, sheet);
        var patterns = new HashMap<String, Pattern<?>>();
        for (var kit : kits.entrySet()) {
            var text = files.template(kit.getKey());
            if (text == null) continue;
            patterns.put(kit.getKey(), TemplateReading.read(kit.getKey() + ".html", text, kit.getValue()));
        }
        return new Theme(card, sheet == null ? "" : sheet, patterns, files);
    }

    /** The same under another name. @throws Flaw when it cannot be called so, or has no files */
    public Theme renamed(String name, Map<String, Kit<?>> kits) throws Flaw {
        return read(files.renamed(name), kits);
    }

    public ThemeCard card() {
        return card;
    }

    /** Its style sheet, to stand after the house's; empty for none. */
    public String sheet() {
        return sheet;
    }

    /** What it was read from. */
    public ThemeFiles files() {
        return files;
    }

    /** Which templates it has. */
    public java.util.Set<String> templates() {
        return patterns.keySet();
    }

    /**
     * Its template of this name; null where it leaves it to the house.
     *
     * @param kit with which it was read
     */
    @SuppressWarnings("unchecked") // it was read with the kit of this name, and a name has one kit
    public <V> @Nullable Pattern<V> pattern(String name, Kit<V> kit) {
        return (Pattern<V>) patterns.get(name);
    }
}
