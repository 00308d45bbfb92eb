package broadsheet.api;

import broadsheet.db.Database;
import broadsheet.http.Finished;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.related.Relations;
import broadsheet.related.Storyline;
import broadsheet.related.Storylines;
import broadsheet.related.quotation.Quoted;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Topic;
import broadsheet.story.TopicDesk;
import broadsheet.text.Slug;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What belongs together: what to read after a story, storylines, topics. Shows what readers can see and nothing else. */
final class RelatedResource {
    private static final Map<String, String> HEADERS =
            Map.of("Cache-Control", "public, no-cache", "X-Robots-Tag", "noindex", "Access-Control-Allow-Origin", "*");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST = 12;
    private static final int A_PAGE = 20;
    private static final int MOST_PAGES = 1_000;

    private final JsonMapper mapper = new JsonMapper();
    private final Database database;
    private final Stories stories;
    private final Publications publications;
    private final Relations relations;
    private final Storylines storylines;
    private final Quoted quoted;

    RelatedResource(Database database, Stories stories, Publications publications) {
        this.database = database;
        this.stories = stories;
        this.publications = publications;
        this.relations = new Relations(stories);
        this.storylines = new Storylines(stories);
        this.quoted = new Quoted(stories);
    }

    private Reply quotations(Request request) {
        var slug = slug(request, "There is no such topic.");
        int page = page(request);
        return reply(database.read(sql -> {
            var topic = topicAt(sql, slug).orElseThrow(() -> new Refused(404, "There is no such topic."));
            var json = JSON.objectNode();
            json.set("topic", json(topic));
            json.put("page", page);
            var list = json.putArray("quotations");
            for (var one : quoted.onTopic(sql, topic.slug(), A_PAGE, (page - 1) * A_PAGE)) {
                var entry = list.addObject();
                entry.put("words", one.words());
                entry.put("speaker", one.speaker());
                entry.put("role", one.role());
                entry.set("story", StoryJson.of(one.story()));
            }
            return json;
        }));
    }

    void routes(Routes routes) {
        routes.get("/api/v1/stories/{id}/related", this::related);
        routes.get("/api/v1/storylines", this::storylines);
        routes.get("/api/v1/storylines/{slug}", this::storyline);
        routes.get("/api/v1/topics", this::topics);
        routes.get("/api/v1/topics/{slug}", this::topic);
        routes.get("/api/v1/topics/{slug}/quotations", this::quotations);
    }

    private Reply related(Request request) {
        var id = request.variable("id");
        return reply(database.read(sql -> {
            var teaser = stories.teasers(sql, List.of(id)).stream()
                    .findFirst()
                    .orElseThrow(() -> new Refused(404, "There is no published story with this id."));
            var json = JSON.objectNode();
            json.set("story", StoryJson.of(teaser));
            var list = json.putArray("related");
            for (var one : relations.of(sql, id, teaser.section(), MOST)) {
                var entry = StoryJson.of(one.teaser());
                entry.put("reason", one.reason().word());
                entry.put("about", one.reason().about());
                list.add(entry);
            }
            return json;
        }));
    }

    private Reply storylines(Request request) {
        int page = page(request);
        return reply(database.read(sql -> {
            var json = JSON.objectNode();
            json.put("page", page);
            var list = json.putArray("storylines");
            storylines.latest(sql, A_PAGE, (page - 1) * A_PAGE).forEach(one -> list.add(json(one)));
            return json;
        }));
    }

    private Reply storyline(Request request) {
        var slug = slug(request, "There is no such storyline.");
        return reply(database.read(sql -> {
            var found = storylines.at(sql, slug).orElseThrow(() -> new Refused(404, "There is no such storyline."));
            var episodes = storylines.episodes(sql, found.id());
            if (episodes.size() < 2) throw new Refused(404, "There is no such storyline.");
            var json = json(found);
            var list = json.putArray("stories");
            for (var episode : episodes) list.add(StoryJson.of(episode.teaser()).put("new", episode.news()));
            return json;
        }));
    }

    private static ObjectNode json(Storyline storyline) {
        var json = JSON.objectNode();
        json.put("id", storyline.id());
        json.put("path", storyline.path());
        json.put("slug", storyline.slug().text());
        json.put("name", storyline.name());
        json.put("confirmed", storyline.confirmed());
        return json;
    }

    private Reply topics(Request request) {
        return reply(database.read(sql -> {
            var json = JSON.objectNode();
            var list = json.putArray("topics");
            publications.topics(sql).forEach(topic -> list.add(json(topic)));
            return json;
        }));
    }

    private Reply topic(Request request) {
        var slug = slug(request, "There is no such topic.");
        int page = page(request);
        return reply(database.read(sql -> {
            var topic = topicAt(sql, slug).orElseThrow(() -> new Refused(404, "There is no such topic."));
            return whole(sql, topic, page);
        }));
    }

    /** The topic of this address, also of one that it once had. */
    private Optional<Topic> topicAt(Handle sql, Slug slug) {
        return publications
                .topic(sql, slug)
                .or(() -> TopicDesk.now(sql, slug).flatMap(now -> publications.topic(sql, now)));
    }

    private ObjectNode whole(Handle sql, Topic topic, int page) {
        var json = json(topic);
        json.put("page", page);
        var list = json.putArray("stories");
        stories.onTopic(sql, topic.slug(), A_PAGE, (page - 1) * A_PAGE).forEach(story -> list.add(StoryJson.of(story)));
        var lines = json.putArray("storylines");
        storylines.onTopic(sql, topic.slug(), A_PAGE).forEach(line -> lines.add(json(line)));
        return json;
    }

    private static ObjectNode json(Topic topic) {
        var json = JSON.objectNode();
        json.put("slug", topic.slug().text());
        json.put("path", "/topics/" + topic.slug());
        json.put("name", topic.name());
        json.put("sort", topic.sort().word());
        json.put("background", topic.background());
        json.put("wikidata", topic.wikidata());
        var names = json.putArray("names");
        topic.names().forEach(names::add);
        return json;
    }

    private static Slug slug(Request request, String refusal) {
        var text = request.variable("slug");
        if (!Slug.fits(text)) throw new Refused(404, refusal);
        return new Slug(text);
    }

    private static int page(Request request) {
        var text = request.query("page").orElse("1");
        if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MOST_PAGES) {
            throw new Refused(400, "“page” is a number from 1 to %d.".formatted(MOST_PAGES));
        }
        return Integer.parseInt(text);
    }

    private Reply reply(JsonNode json) {
        var body = mapper.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        return Reply.of(Finished.of(200, "application/json", body, HEADERS));
    }
}
