package broadsheet.embed;

import broadsheet.consent.Consent;
import broadsheet.consent.Service;
import broadsheet.consent.Services;
import broadsheet.db.Change;
import broadsheet.db.Changes;
import broadsheet.db.Database;
import broadsheet.http.GuardedClient;
import broadsheet.http.NotFetched;
import broadsheet.media.Picture;
import broadsheet.media.PictureFiles;
import broadsheet.media.Pictures;
import broadsheet.media.Variants;
import broadsheet.story.Stories;
import broadsheet.story.document.Block;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hangs the provider's own picture on the card of every embed of a published story, where the newsroom has declared the
 * provider. Each is fetched once; it stands among the pictures as {@code card-…}, where the desk may change it.
 */
public final class CardPictures implements Changes.Follower {
    /** The name it follows the log under. */
    public static final String NAME = "card pictures";

    private static final Logger LOG = LoggerFactory.getLogger(CardPictures.class);
    private static final String STORY = "story:";
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Stories stories;
    private final Consent consent;
    private final Pictures pictures;
    private final PictureFiles files;
    private final Still still;
    private final InstantSource clock;

    public CardPictures(
            Database database,
            Stories stories,
            Consent consent,
            Pictures pictures,
            PictureFiles files,
            GuardedClient client,
            InstantSource clock) {
        this.database = database;
        this.stories = stories;
        this.consent = consent;
        this.pictures = pictures;
        this.files = files;
        this.still = new Still(client);
        this.clock = clock;
    }

    @Override
    public void apply(List<Change> batch) {
        // Most newsrooms show nothing of anybody else's; then there is nothing to look for.
        if (consent.terms().services().stream().noneMatch(one -> one.form() == Service.Form.FRAME)) return;
        var touched = new LinkedHashSet<String>();
        for (var change : batch) {
            var keys = List.of(change.subject().split(" "));
            if (change.what().startsWith("story."))
                keys.stream().filter(one -> one.startsWith(STORY)).forEach(touched::add);
            if (keys.contains(Services.KEY) && change.what().equals("consent.service-declared")) everyStory(touched);
        }
        touched.forEach(key -> hang(key.substring(STORY.length())));
    }

    /** A provider that has just been declared may stand in any of them. */
    private void everyStory(Set<String> touched) {
        var last = "";
        while (true) {
            var after = last;
            var more = database.<List<String>>read(sql -> stories.publishedAfter(sql, after, AT_ONCE));
            if (more.isEmpty()) return;
            more.forEach(id -> touched.add(STORY + id));
            last = more.getLast();
        }
    }

    private void hang(String story) {
        for (var embed : bare(story)) {
            try {
                keep(story, embed, still.of(embed.address()));
            } catch (NotFetched | IOException | IllegalArgumentException none) {
                LOG.info("No picture for the card of {} in story {}: {}", embed.provider(), story, none.getMessage());
            }
        }
    }

    /** The embeds of a story that readers can read whose provider is declared and whose card has no picture yet. */
    private List<Block.Embed> bare(String id) {
        var services = consent.terms().services();
        return database.read(sql -> stories.live(sql, id)
                .filter(story -> story.standing().readable())
                .map(story -> story.content()
                        .body()
                        .embeds()
                        .filter(embed -> services.stream().anyMatch(one -> one.shows(embed.address())))
                        .filter(embed -> pictures.find(sql, embed.card()).isEmpty())
                        .distinct()
                        .toList())
                .orElse(List.of()));
    }

    private void keep(String story, Block.Embed embed, BufferedImage image) throws IOException {
        var hash = Variants.name(image);
        files.keep(hash, image);
        var title = embed.title().plain();
        var picture = new Picture(
                embed.card(),
                hash,
                image.getWidth(),
                image.getHeight(),
                title.isBlank() ? embed.provider() : title,
                "",
                embed.provider(),
                "");
        database.run(transaction -> {
            pictures.save(transaction, picture, clock.instant());
            transaction.changed("embed.pictured", STORY + story);
        });
    }
}
