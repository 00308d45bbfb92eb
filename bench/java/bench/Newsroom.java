package bench;

import broadsheet.Opened;
import broadsheet.db.Transaction;
import broadsheet.discussion.Comments;
import broadsheet.discussion.Moderation;
import broadsheet.discussion.Writer;
import broadsheet.story.Content;
import broadsheet.story.Step;
import broadsheet.story.Story;
import broadsheet.story.Teaser;
import broadsheet.story.Whereabouts;
import broadsheet.text.Slug;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The sample newsroom, serving, in a process that a benchmark tells through standard input what to do; the answers come on
 * standard output. Moments are {@link System#nanoTime}, which on one Linux machine is the same clock for every process.
 */
final class Newsroom implements AutoCloseable {
    private static final int STORIES_A_TRANSACTION = 500;
    private static final int MOST_TEMPLATES = 100;

    private final Opened opened;
    private final List<Story> sample;

    private Newsroom(Opened opened) {
        this.opened = opened;
        this.sample = opened.database()
                .read(sql -> opened.stories().latest(sql, MOST_TEMPLATES, 0).stream()
                        .map(Teaser::id)
                        .map(id -> opened.stories().live(sql, id).orElseThrow())
                        .toList());
    }

    /** @param arguments the data folder and the port */
    public static void main(String[] arguments) throws IOException {
        try (var newsroom = new Newsroom(Opened.sample(Path.of(arguments[0]), Integer.parseInt(arguments[1])))) {
            newsroom.opened.start();
            System.out.println("open");
            var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                System.out.println(newsroom.obey(order.split(" ")));
            }
        }
    }

    private String obey(String[] words) {
        return switch (words[0]) {
            case "publish" -> publish(words[1], Integer.parseInt(words[2]));
            case "announce" -> announce(words[1]);
            case "amend" -> amend(words[1], words[2]);
            case "withdraw" -> withdraw(words[1]);
            case "grow" -> grow(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "stories" -> stories();
            case "comments" -> comment(words[1], Integer.parseInt(words[2]));
            case "texts" -> texts(words[1], Path.of(words[2]));
            case "stir" -> stir(words[1]);
            case "section" -> sample.getFirst().section().text();
            default -> throw new IllegalArgumentException("Not an order: " + words[0]);
        };
    }

    /** Gives a story a new headline that says which edition it is; tells when that began and when it was acknowledged. */
    private String publish(String path, int edition) {
        var parts = path.split("/");
        long began = System.nanoTime();
        opened.database().run(transaction -> {
            var sql = transaction.sql();
            if (!(opened.stories().at(sql, new Slug(parts[1]), new Slug(parts[2]))
                    instanceof Whereabouts.Here(var story))) {
                throw new IllegalArgumentException("No story is at " + path);
            }
            var now = Instant.now();
            var content = story.content().withHeadline(Edition.headline(edition));
            opened.desk().save(transaction, story.id(), content, "bench", now);
            opened.desk().update(transaction, story.id(), Step.SILENT, null, now);
        });
        return began + " " + System.nanoTime();
    }

    /** Publishes a new story with a word in its headline; tells when that began, when it was acknowledged, and where it is. */
    private String announce(String word) {
        var model = sample.getFirst();
        long began = System.nanoTime();
        var story = opened.database().<Story>write(transaction -> {
            var now = Instant.now();
            var content = model.content().withHeadline(word);
            var drafted = opened.desk()
                    .draft(transaction, model.section(), Slug.of(word, word), content, null, null, "bench", now);
            return opened.desk().publish(transaction, drafted.id(), now);
        });
        return began + " " + System.nanoTime() + " " + story.id() + " " + story.path();
    }

    /** Gives the story of this number another word in its headline. */
    private String amend(String id, String word) {
        long began = System.nanoTime();
        opened.database().run(transaction -> {
            var now = Instant.now();
            var content =
                    opened.stories().live(transaction.sql(), id).orElseThrow().content();
            opened.desk().save(transaction, id, content.withHeadline(word), "bench", now);
            opened.desk().update(transaction, id, Step.SILENT, null, now);
        });
        return began + " " + System.nanoTime();
    }

    private String withdraw(String id) {
        long began = System.nanoTime();
        opened.database()
                .run(transaction -> opened.desk().withdraw(transaction, id, "It was for a benchmark.", Instant.now()));
        return began + " " + System.nanoTime();
    }

    /** Adds published stories like those of the sample, numbered; all older than the sample's own. */
    private String grow(int from, int to) {
        for (int first = from; first < to; first += STORIES_A_TRANSACTION) {
            int begin = first;
            int end = Math.min(to, first + STORIES_A_TRANSACTION);
            opened.database().run(transaction -> {
                for (int number = begin; number < end; number++) add(transaction, number);
            });
        }
        return "grown";
    }

    private void add(Transaction transaction, int number) {
        var model = sample.get(number % sample.size());
        var section = sample.getFirst().section();
        var when = Instant.EPOCH.plusSeconds(1_000_000_000L + number * 60L);
        Content content = model.content()
                .withHeadline("Story " + number + ": " + model.content().headline());
        var slug = new Slug(Crawl.slug(number));
        var story = opened.desk().draft(transaction, section, slug, content, null, null, "bench", when);
        opened.desk().publish(transaction, story.id(), when);
    }

    private String stories() {
        return sample.stream().map(Story::path).collect(Collectors.joining(" "));
    }

    /** Puts so many comments below a story that has few. */
    private String comment(String path, int count) {
        var story = story(path).id();
        for (int first = 0; first < count; first += STORIES_A_TRANSACTION) {
            int begin = first;
            int end = Math.min(count, first + STORIES_A_TRANSACTION);
            opened.database().run(transaction -> {
                var moderation = new Moderation(opened.discussion().comments());
                for (int number = begin; number < end; number++) {
                    moderation.bring(
                            transaction,
                            story,
                            null,
                            new Writer.Guest("Reader " + number, null),
                            "The river was at the *third* step when I came by, for the " + number + "th time.",
                            transaction.at(),
                            null,
                            path + number);
                }
            });
        }
        return "said";
    }

    /** Writes everything that was said below a story into a file, a line each. */
    private String texts(String path, Path file) {
        var story = story(path).id();
        var texts = opened.database()
                .read(sql -> sql.createQuery("select source from comment where story = ? order by id")
                        .bind(0, story)
                        .mapTo(String.class)
                        .list());
        try {
            Files.write(file, texts);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return "written";
    }

    /** Makes the house forget what it shows of a story's comments. */
    private String stir(String path) {
        opened.database()
                .run(transaction -> transaction.changed(
                        "bench.stirred", Comments.key(story(path).id())));
        return "stirred";
    }

    private Story story(String path) {
        return sample.stream()
                .filter(story -> story.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        opened.close();
    }
}
