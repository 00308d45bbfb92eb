package broadsheet.media;

import broadsheet.db.Database;
import broadsheet.db.Transaction;
import broadsheet.text.Slug;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The media library: takes files in, knows one that it has, finds pictures by words, keeps what people say of them. */
public final class Library {
    private static final String COLUMNS = """
            select slug, hash, width, height, alt, caption, credit, licence, focus_x, focus_y,
              source, file_name, added_at, added_by from picture""";
    private static final String SAME = " where original = ? or hash = ? order by added_at, slug limit 1";
    private static final String TOLD = """
            update picture set source = ?, file_name = ?, original = coalesce(?, original), words = ?,
              added_by = coalesce(?, added_by) where slug = ?""";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_NAME = 200;

    private final Darkroom darkroom = new Darkroom();
    private final Pictures pictures = new Pictures();
    private final PictureFiles files;
    private final Originals originals;

    /** What a file may weigh. */
    public static final int MOST_BYTES = Darkroom.MOST_BYTES;

    public Library(PictureFiles files, Originals originals) {
        this.files = files;
        this.originals = originals;
    }

    /**
     * Which pictures are looked for.
     *
     * @param words all of which must stand in a picture's name or in what is said of it, in any case and without regard to accents
     * @param untold only those without a text for readers who cannot see them
     * @param by only those that this account brought; empty for everybody's
     */
    public record Wish(String words, boolean untold, String by) {}

    /** @param known whether it was there before, by the very file or by what is seen on it */
    public record Taken(Holding holding, boolean known) {}

    /**
     * Takes a file in: keeps it, makes what readers get, and remembers who brought it.
     *
     * @param fileName the sender's word; its picture is called after it
     * @throws Unfit if it is no picture that can be shown
     * @throws IOException if it cannot be kept
     */
    public Taken takeIn(Database database, byte[] file, String fileName, String by, Instant now)
            throws Unfit, IOException {
        var original = Originals.name(file);
        var same = database.<Optional<Holding>>read(sql -> same(sql, original, ""));
        if (same.isPresent()) return new Taken(same.get(), true);
        var developed = darkroom.develop(file);
        var hash = Variants.name(developed.image());
        same = database.<Optional<Holding>>read(sql -> same(sql, original, hash));
        if (same.isPresent()) return new Taken(same.get(), true);
        originals.keep(file);
        files.keep(hash, developed.image());
        return database.write(tx -> same(tx.sql(), original, hash)
                .map(other -> new Taken(other, true))
                .orElseGet(() -> new Taken(enter(tx, developed, hash, original, shortened(fileName), by, now), false)));
    }

    private Optional<Holding> same(Handle sql, String original, String hash) {
        return sql.createQuery(COLUMNS + SAME)
                .bind(0, original)
                .bind(1, hash)
                .map((row, _) -> holding(row))
                .findOne();
    }

    private Holding enter(
            Transaction tx, Developed made, String hash, String original, String fileName, String by, Instant now) {
        BufferedImage image = made.image();
        var picture = new Picture(
                free(tx.sql(), fileName),
                hash,
                image.getWidth(),
                image.getHeight(),
                "",
                made.caption(),
                made.credit(),
                "",
                Focus.MIDDLE);
        pictures.save(tx, picture, now);
        tell(tx, picture, made.source(), fileName, original, by);
        return new Holding(picture, made.source(), fileName, now, by);
    }

    private Slug free(Handle sql, String fileName) {
        var wanted = Slug.of(ENDING.matcher(fileName).replaceFirst(""), "picture");
        var slug = wanted;
        for (int next = 2; pictures.find(sql, slug).isPresent(); next++) slug = Slug.of(wanted + " " + next, "picture");
        return slug;
    }

    private static String shortened(String fileName) {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    /** Cuts a picture around its focal point; to be done before it is told that the point is there. */
    public void cut(Picture picture) throws IOException {
        files.cut(picture);
    }

    /** Keeps what somebody has written about a picture. */
    public void save(Transaction transaction, Holding told) {
        var picture = told.picture();
        pictures.save(transaction, picture, told.addedAt());
        tell(transaction, picture, told.source(), told.fileName(), null, null);
    }

    private static void tell(
            Transaction tx,
            Picture picture,
            String source,
            String fileName,
            @Nullable String original,
            @Nullable String by) {
        var slug = picture.slug().text();
        tx.sql().execute(TOLD, source, fileName, original, words(picture, source, fileName), by, slug);
    }

    public Optional<Holding> find(Handle sql, Slug slug) {
        return sql.createQuery(COLUMNS + " where slug = ?")
                .bind(0, slug.text())
                .map((row, _) -> holding(row))
                .findOne();
    }

    /** The newest first. */
    public List<Holding> find(Handle sql, Wish wish, int most, int skip) {
        var asked = asked(wish);
        var query = sql.createQuery(COLUMNS + asked.where() + " order by added_at desc, slug limit :most offset :skip")
                .bind("most", most)
                .bind("skip", skip);
        for (int i = 0; i < asked.values().size(); i++)
            query.bind("v" + i, asked.values().get(i));
        return query.map((row, _) -> holding(row)).list();
    }

    public int count(Handle sql, Wish wish) {
        var asked = asked(wish);
        var query = sql.createQuery("select count(*) from picture" + asked.where());
        for (int i = 0; i < asked.values().size(); i++)
            query.bind("v" + i, asked.values().get(i));
        return query.mapTo(Integer.class).one();
    }

    private record Asked(String where, List<String> values) {}

    private static Asked asked(Wish wish) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<String>();
        Arrays.stream(folded(wish.words()).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .forEach(word -> {
                    conditions.add("words like :v" + values.size() + " escape '!'");
                    values.add("%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
                });
        if (wish.untold()) conditions.add("alt = ''");
        if (!wish.by().isEmpty()) {
            conditions.add("added_by = :v" + values.size());
            values.add(wish.by());
        }
        return new Asked(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), values);
    }

    /** What a picture is found by, in the one form that both databases compare alike. */
    static String words(Picture picture, String source, String fileName) {
        return folded(String.join(
                " ",
                picture.slug().text(),
                picture.alt(),
                picture.caption(),
                picture.credit(),
                picture.licence(),
                source,
                fileName));
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                Pictures.picture(row),
                row.getString("source"),
                row.getString("file_name"),
                Instant.ofEpochMilli(row.getLong("added_at")),
                row.getString("added_by"));
    }
}
