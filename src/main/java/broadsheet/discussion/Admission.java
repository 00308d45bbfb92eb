package broadsheet.discussion;

import broadsheet.people.People;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Gathers what the house rules want to know of a letter, in one reading of the records. */
final class Admission {
    /** Within this time the same words of the same person are the same comment. */
    private static final Duration SAME_DAY = Duration.ofHours(24);

    private static final Duration SAME_WEEK = Duration.ofDays(7);

    /** "Thank you!" may be said to many; what is longer than this is only said once. */
    private static final int SHORT = 40;

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}\\.[^\\s@<>\".]{2,}");

    private static final String BAN =
            "select until, sentence from comment_ban where who in (?, ?, ?) order by until desc";
    private static final String FACTS = """
            select
              (select count(*) from comment_ban where who in (:named, :mailed, :sent)) as bans,
              (select count(*) from comment where fingerprint = :fingerprint and written_at > :yesterday
                and (sender = :sender or mail = :mail or writer_key = :key)) as repeated,
              (select count(*) from (select 1 from comment where fingerprint = :fingerprint and written_at > :week
                limit 100) as few) as elsewhere,
              (select count(*) from (select 1 from comment where mail = :mail and standing = 'approved'
                limit 10) as few)
              + (select count(*) from (select 1 from comment where writer_key = :key and standing = 'approved'
                limit 10) as few) as approved""";

    private final Stories stories;
    private final People people;
    private final Comments comments;
    private final Policies policies;
    private final Publications publications = new Publications();
    private final Remembered<Address, Place> places = new Remembered<>();
    private volatile @Nullable Set<String> staff;
    private volatile @Nullable WordRules words;

    Admission(Stories stories, People people, Comments comments, Policies policies) {
        this.stories = stories;
        this.people = people;
        this.comments = comments;
        this.policies = policies;
    }

    private record Address(Slug section, Slug slug) {}

    /** A story, and the rules that count below it. */
    record Place(Teaser story, ZoneId zone, Policy policy) {}

    /** Everything about a letter but how fast it came and how it is judged. */
    record Gathered(
            Teaser story,
            ZoneId zone,
            Policy policy,
            @Nullable Comment parent,
            WordRules.Search words,
            Submission.Facts facts) {}

    /** @param records opened when it is needed: what a storm is about is known */
    Optional<Place> place(
            Slug section, Slug slug, Function<Function<Handle, Optional<Place>>, Optional<Place>> records) {
        return places.get(
                new Address(section, slug),
                () -> records.apply(sql -> stories.teaser(sql, section, slug)
                        .map(story -> new Place(
                                story,
                                publications.paper(sql).zone(),
                                policies.of(sql, story.section(), story.id())))));
    }

    /** @param sender hash of the network address */
    Optional<Gathered> gather(Handle sql, Letter letter, Typed typed, String sender, Instant now) {
        return place(letter.section(), letter.slug(), reading -> reading.apply(sql))
                .map(place -> {
                    var story = place.story();
                    var parent = letter.parent() == null
                            ? null
                            : comments.find(sql, letter.parent()).orElse(null);
                    return new Gathered(
                            story,
                            place.zone(),
                            place.policy(),
                            parent,
                            words(sql).in(story.language()),
                            facts(sql, letter.writer(), typed, sender, now));
                });
    }

    /** What was typed, read. */
    record Typed(String source, Document body, List<String> skeletons, String fingerprint) {
        static Typed read(String text, Writer writer, @Nullable String parent) {
            var source = Scrubbing.text(text);
            // Beyond the limit it is refused anyway, and reading it is only work.
            var read = source.length() > 4 * HouseRules.LONGEST ? source.substring(0, 4 * HouseRules.LONGEST) : source;
            var skeletons = Skeleton.words(read);
            var bones = String.join("", skeletons);
            var print = Keys.hash("fingerprint", bones.length() < SHORT ? parent + " " + source : bones);
            var all = new java.util.ArrayList<>(skeletons);
            all.addAll(Skeleton.words(writer.name()));
            return new Typed(source, CommentText.read(read), List.copyOf(all), print);
        }
    }

    private Submission.Facts facts(Handle sql, Writer writer, Typed typed, String sender, Instant now) {
        boolean staffs = !(writer instanceof Writer.Staff) && isOfStaff(sql, writer.name());
        return sql.createQuery(FACTS)
                .bind("fingerprint", typed.fingerprint())
                .bind("yesterday", now.minus(SAME_DAY).toEpochMilli())
                .bind("week", now.minus(SAME_WEEK).toEpochMilli())
                .bind("sender", sender)
                .bind("mail", writer.address())
                .bind("key", writer.key())
                .bind("named", named(writer))
                .bind("mailed", mailed(writer))
                .bind("sent", "sender:" + sender)
                .map((row, _) -> new Submission.Facts(
                        row.getInt("bans") == 0 ? null : ban(sql, writer, sender),
                        row.getInt("repeated") > 0,
                        row.getInt("approved"),
                        row.getInt("elsewhere"),
                        staffs))
                .one();
    }

    /** Whether somebody of the newsroom has this name, or one that looks like it. */
    boolean isOfStaff(Handle sql, String name) {
        return staff(sql).contains(Skeleton.of(name));
    }

    /** Whether somebody may stand under a name: one that fits, is nobody else's of the newsroom, and says nothing banned. */
    Verdict judgeName(Handle sql, Writer writer, Language language, Instant now) {
        var ban = HouseRules.judgeBan(ban(sql, writer, ""), now);
        if (ban instanceof Verdict.Objection) return ban;
        var name = HouseRules.judgeName(writer.name(), isOfStaff(sql, writer.name()));
        if (name instanceof Verdict.Objection) return name;
        var banned = words(sql).in(language).banned(Skeleton.words(writer.name()));
        return Verdict.unless(banned.isEmpty(), Ground.BANNED_WORD);
    }

    private static String named(Writer writer) {
        return writer.word() + ":" + writer.key();
    }

    private static String mailed(Writer writer) {
        return "mail:" + writer.address();
    }

    private static Submission.@Nullable Ban ban(Handle sql, Writer writer, String sender) {
        return sql
                .createQuery(BAN)
                .bind(0, named(writer))
                .bind(1, mailed(writer))
                .bind(2, "sender:" + sender)
                .map((row, _) -> {
                    long until = row.getLong("until");
                    return new Submission.Ban(
                            row.wasNull() ? null : Instant.ofEpochMilli(until), row.getString("sentence"));
                })
                .stream()
                .max(java.util.Comparator.comparing(ban -> ban.until() == null ? Instant.MAX : ban.until()))
                .orElse(null);
    }

    /** The skeletons of their names. */
    private Set<String> staff(Handle sql) {
        var known = staff;
        if (known != null) return known;
        var read = people.all(sql).stream()
                .map(person -> Skeleton.of(person.name()))
                .collect(Collectors.toUnmodifiableSet());
        staff = read;
        return read;
    }

    WordRules words(Handle sql) {
        var known = words;
        if (known != null) return known;
        var read = WordRules.read(sql);
        words = read;
        return read;
    }

    /** From now on every change is told to {@link #forget} or {@link #forgetPlaces}. */
    void remember() {
        places.begin();
    }

    /** Reads stories and their rules anew when they are next asked for. */
    void forgetPlaces() {
        places.forget();
    }

    /** Reads people and words anew when they are next asked for. */
    void forget() {
        staff = null;
        words = null;
    }

    /** A mail address as it is kept; empty when what was typed is none. */
    static Optional<String> mail(String typed) {
        var mail = Scrubbing.line(typed).toLowerCase(java.util.Locale.ROOT);
        return MAIL.matcher(mail).matches() ? Optional.of(mail) : Optional.empty();
    }
}
