package broadsheet.people.desk.look;

import broadsheet.db.Change;
import broadsheet.db.Database;
import broadsheet.db.Settings;
import broadsheet.http.Assets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dresses the style sheets in what the newsroom has chosen. A sheet that changes gets another address, so a page made before
 * and a page made after each keep their own; whoever follows the change log calls {@link #changed} before pages are forgotten.
 */
public final class Wardrobe {
    private static final String LOGO = "logo.png";
    private static final String READERS = "reader.css";
    private static final String DESK = "desk.css";

    private final Database database;
    private final Settings settings;
    private final Assets assets;
    private final List<String> sheets;
    private final Themes themes;
    private volatile Appearance worn = Appearance.usual();

    /**
     * @param sheets names of the style sheets that begin with the tokens; the theme's own stands after the readers'
     * @param assets which have them
     */
    public Wardrobe(Database database, Settings settings, Assets assets, List<String> sheets, Themes themes) {
        this.database = database;
        this.settings = settings;
        this.assets = assets;
        this.sheets = List.copyOf(sheets);
        this.themes = themes;
    }

    /** Puts on what is stored. */
    public void dress() {
        var appearance = stored();
        var css = appearance.css(":root");
        var logo = appearance.logo();
        if (logo != null) {
            assets.hang(LOGO, logo.png());
            css += logo.css(assets.address(LOGO));
        }
        for (var sheet : sheets) {
            var around = around(sheet, appearance, css);
            assets.dress(sheet, around[0], around[1]);
        }
        worn = appearance;
    }

    /** What stands before and after a sheet. In a layer of its own the house's sheet gives way to the theme's, however it selects. */
    private static String[] around(String sheet, Appearance appearance, String css) {
        if (sheet.equals(DESK)) return new String[] {"", css};
        return new String[] {"@layer house{", "}\n" + appearance.theme().sheet() + "\n" + css};
    }

    /** The readers' sheet as it would be. */
    String sheet(Appearance appearance) {
        var logo = appearance.logo();
        var picture = logo == null ? "" : logo.css(assets.address(LOGO));
        var around = around(READERS, appearance, appearance.css(":root") + picture);
        return around[0] + assets.undressed(READERS) + around[1];
    }

    /** Looks whether anything in the frame has changed. */
    public void changed(List<Change> changes) {
        if (changes.stream().anyMatch(Wardrobe::touchesFrame)) dress();
    }

    private static boolean touchesFrame(Change change) {
        return Arrays.asList(change.subject().split(" +")).contains("frame");
    }

    /** Where the logo is; null for the name in type. */
    public @Nullable String logo() {
        return worn.logo() == null ? null : assets.address(LOGO);
    }

    Appearance stored() {
        return database.read(sql -> Appearance.read(settings, themes, sql));
    }

    Themes themes() {
        return themes;
    }

    Database database() {
        return database;
    }

    Settings settings() {
        return settings;
    }
}
