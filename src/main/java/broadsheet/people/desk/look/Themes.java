package broadsheet.people.desk.look;

import broadsheet.db.Settings;
import broadsheet.db.Transaction;
import broadsheet.html.theme.Flaw;
import broadsheet.html.theme.Kit;
import broadsheet.html.theme.Theme;
import broadsheet.html.theme.ThemeCard;
import broadsheet.html.theme.ThemeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The themes that can be chosen: those of the program, and those in a folder. One that is chosen from the folder is stored
 * whole in the same transaction; from then on the site wears what is stored, on every node, whatever becomes of the folder,
 * until it is taken anew.
 */
public final class Themes {
    private static final Logger LOG = LoggerFactory.getLogger(Themes.class);
    private static final String CHOSEN = "look.theme";
    private static final List<String> BUILT_IN = List.of("tabloid");
    private static final String TAKEN = "select taken_at from theme where name = ?";
    private static final String FILES = "select files from theme where name = ?";
    private static final String TAKE = """
            insert into theme (name, files, taken_at) values (?, ?, ?)
            on conflict (name) do update set files = excluded.files, taken_at = excluded.taken_at""";

    /**
     * A theme on offer.
     *
     * @param flaw why it cannot be chosen; null when it can
     */
    public record Offer(
            String name,
            String title,
            String about,
            @Nullable Flaw flaw) {}

    private record Kept(String name, long taken, Theme theme) {}

    private final Path folder;
    private final Map<String, Kit<?>> kits;
    private final Settings settings;
    private final InstantSource clock;
    private volatile Kept kept = new Kept("", 0, Theme.HOUSE);

    /**
     * @param folder with a folder for each theme; may be missing
     * @param kits what each template has to work with, by the template's name
     */
    public Themes(Path folder, Map<String, Kit<?>> kits, Settings settings, InstantSource clock) {
        this.folder = folder;
        this.kits = kits;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the paper wears; the house's own while nothing else is chosen, or what is stored cannot be read by this release. */
    public Theme worn(Handle sql) {
        var name = settings.find(sql, CHOSEN).orElse("");
        if (name.isEmpty()) return Theme.HOUSE;
        long taken = BUILT_IN.contains(name)
                ? 1
                : sql.createQuery(TAKEN)
                        .bind(0, name)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L);
        var last = kept;
        if (last.name().equals(name) && last.taken() == taken) return last.theme();
        var theme = read(sql, name);
        kept = new Kept(name, taken, theme);
        return theme;
    }

    private Theme read(Handle sql, String name) {
        try {
            if (BUILT_IN.contains(name)) return builtIn(name);
            var files = sql.createQuery(FILES).bind(0, name).mapTo(String.class).findOne();
            return files.isEmpty() ? Theme.HOUSE : Theme.read(ThemeFiles.stored(files.get()), kits);
        } catch (Flaw flaw) {
            LOG.warn("theme {} cannot be worn: {}", name, flaw.sentence());
            return Theme.HOUSE;
        }
    }

    /** Everything that can be chosen, and what lies in the folder and cannot. @param worn which is there in any case */
    List<Offer> offered(Theme worn) {
        var offers = new ArrayList<Offer>();
        offers.add(offer(Theme.HOUSE.card()));
        for (var name : BUILT_IN) offers.add(tried(name));
        var names = inFolder();
        for (var name : names) offers.add(tried(name));
        var own = worn.card();
        if (!isTheHouses(own.name()) && !names.contains(own.name())) offers.add(offer(own));
        return offers;
    }

    private TreeSet<String> inFolder() {
        var names = new TreeSet<String>();
        if (!Files.isDirectory(folder)) return names;
        try (var listed = Files.newDirectoryStream(folder, Files::isDirectory)) {
            listed.forEach(path -> names.add(String.valueOf(path.getFileName())));
        } catch (IOException unreadable) {
            LOG.warn("the folder of themes cannot be read: {}", unreadable.getMessage());
        }
        names.removeIf(name -> !ThemeCard.isName(name) || isTheHouses(name));
        return names;
    }

    private Offer tried(String name) {
        try {
            return offer(find(name).card());
        } catch (Flaw flaw) {
            return new Offer(name, name, "", flaw);
        }
    }

    private static Offer offer(ThemeCard card) {
        return new Offer(card.name(), card.title(), card.about(), null);
    }

    static boolean isTheHouses(String name) {
        return name.equals(Theme.HOUSE.card().name()) || BUILT_IN.contains(name);
    }

    /** The same; the one that is worn is there even when its folder is gone. */
    Theme find(String name, Theme worn) throws Flaw {
        boolean gone =
                worn.card().name().equals(name) && !isTheHouses(name) && !Files.isDirectory(folder.resolve(name));
        return gone ? worn : find(name);
    }

    /** A theme as it lies there now. @throws Flaw why it cannot be worn */
    public Theme find(String name) throws Flaw {
        if (name.equals(Theme.HOUSE.card().name())) return Theme.HOUSE;
        if (BUILT_IN.contains(name)) return builtIn(name);
        if (!ThemeCard.isName(name)) throw new Flaw(name, 0, "name.none");
        var theme = in(folder.resolve(name), kits);
        if (theme.card().name().equals(name)) return theme;
        throw new Flaw("theme.json", 0, "name.folder", theme.card().name(), name);
    }

    /** The theme in a folder. @throws Flaw the first thing that is wrong with it */
    public static Theme in(Path folder, Map<String, Kit<?>> kits) throws Flaw {
        return Theme.read(ThemeFiles.in(folder, kits.keySet()), kits);
    }

    private Theme builtIn(String name) throws Flaw {
        return Theme.read(ThemeFiles.builtIn("broadsheet/themes/" + name + "/", kits.keySet()), kits);
    }

    /** Wears a theme that has been found right; the change is told by whoever saves the rest of the look. */
    void choose(Transaction transaction, Theme theme) {
        var name = theme.card().name();
        if (theme == Theme.HOUSE) {
            settings.remove(transaction, CHOSEN);
            return;
        }
        if (!BUILT_IN.contains(name)) {
            transaction.sql().execute(TAKE, name, theme.files().storable(), clock.millis());
        }
        settings.save(transaction, CHOSEN, name);
    }

    /** The theme of this name if it can be worn. */
    Optional<Theme> tryOn(String name, Theme worn) {
        try {
            return Optional.of(find(name, worn));
        } catch (Flaw flaw) {
            return Optional.empty();
        }
    }
}
